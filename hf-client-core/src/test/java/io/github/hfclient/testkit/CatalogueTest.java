package io.github.hfclient.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(180)
class CatalogueTest {

    static List<Trouble> troubles() {
        return Troubles.all();
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void letsGoWhenTheClientLeaves(Trouble trouble) throws Exception {
        try (HostileServer server = HostileServer.start(trouble)) {
            RawClient client = RawClient.ask(server);
            server.awaitRequests(1);
            client.close();
            server.awaitOpenConnections(0);
            LeakCheck.assertNoneInProgress(server);
        }
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void letsGoWhenTheServerCloses(Trouble trouble) throws Exception {
        HostileServer server = HostileServer.start(trouble);
        RawClient client = RawClient.ask(server);
        server.awaitRequests(1);
        server.close();
        server.awaitOpenConnections(0);
        LeakCheck.assertNoneInProgress(server);
        client.close();
    }

    @Test
    void saysInOneLineWhatEachTroubleDoes() {
        assertThat(troubles())
                .allSatisfy(trouble -> assertThat(trouble.does())
                        .isNotBlank()
                        .doesNotContain("\n")
                        .hasSizeLessThan(160));
    }

    @Test
    void doesNotSayTheSameOfTwoTroubles() {
        assertThat(troubles()).extracting(Trouble::does).doesNotHaveDuplicates();
    }
}
