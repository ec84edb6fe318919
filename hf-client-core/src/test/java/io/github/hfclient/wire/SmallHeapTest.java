package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers without end, up to a gigabyte each, in a JVM that has 64 MB for the client, the server and all else. */
@Timeout(180)
class SmallHeapTest {
    @Test
    void answersWithoutEndFitIntoASmallHeapAndEndAsPromised() throws Exception {
        ChildJvm.Ended ended = ChildJvm.run(List.of("-Xmx64m", "-XX:+ExitOnOutOfMemoryError"), SmallHeap.class);
        List<String> said =
                ended.output().lines().filter(line -> line.startsWith("- ")).toList();
        assertThat(said).as(ended.output()).containsExactlyElementsOf(SmallHeap.promised());
        assertThat(ended.value()).isZero();
    }
}
