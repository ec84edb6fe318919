package io.github.hfclient.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.Form;
import io.github.hfclient.internal.address.Target;
import io.github.hfclient.json.JsonException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "127.0.0.1.", "localhost", "LOCALHOST.", "a.localhost", "0.0.0.0", "10.1.2.3",
                        "172.16.0.1", "192.168.1.1",
                "169.254.169.254", "100.64.0.1", "224.0.0.1", "127.1", "2130706433", "0x7f000001", "0x7f.1",
                        "0177.0.0.1", "300.1.1.1",
                "[::1]", "[::]", "[fe80::1]", "[fe80::1%25eth0]", "[fd00::1]", "[fc00::1]", "[::ffff:10.0.0.1]",
                        "[fec0::1]", "[ff02::1]"
            })
    void isOneThatOthersCannotAsk(String host) {
        assertThat(PrivateAddress.in(URI.create("https://" + host + ":8443/x"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "models.example.com",
                "8.8.8.8",
                "172.32.0.1",
                "100.128.0.1",
                "169.253.0.1",
                "[2001:db8::1]",
                "10.example.com",
                "localhost.example.com",
                "mylocalhost",
                "0x7f.example.com"
            })
    void isAnybodys(String host) {
        assertThat(PrivateAddress.in(URI.create("https://" + host + "/x"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://models.example.com, https://169.254.169.254/latest, false",
        "https://models.example.com, https://localhost/out.png,      false",
        "https://8.8.8.8,            https://10.0.0.1/out.png,       false",
        "https://models.example.com, https://cdn.example.com/a.png,  true",
        "http://127.0.0.1:8080,      https://10.0.0.1/out.png,       true",
        "http://localhost:8080,      http://localhost:8080/a.png,    true",
        "http://10.0.0.7,            https://cdn.example.com/a.png,  true",
    })
    void isFetchedOnlyForAServerThatHasOneItself(URI asked, String result, boolean fetched) {
        Target target = new Target(asked, Form.ENVELOPE, "acme/m", true);
        if (fetched) assertThat(ResultUrl.of(result, target)).hasToString(result);
        else
            assertThatThrownBy(() -> ResultUrl.of(result, target))
                    .isInstanceOf(JsonException.class)
                    .hasMessage("the result lies at a private address, and the server that was asked has none");
    }
}
