package io.github.hfclient.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x.test | is no http or https URL",
                "ftp://x.test | is no http or https URL",
                "file:///etc/passwd | is no http or https URL",
                "https: | is no URL",
                "https:/x.test | is no http or https URL",
                "https:// | is no URL",
                "https://a b | is no URL",
                "https://x.test:99999 | has a port beyond 65535",
                "https://me:word@x.test | holds a user name or password",
                "https://word@x.test | holds a user name or password",
                "https://x.test/#a | has a fragment",
                "https://api-inference.huggingface.co/models/a | names api-inference.huggingface.co, which was retired",
                "https://API-Inference.HuggingFace.co | https://router.huggingface.co",
            })
    void refusesUrlsThatCannotBeAsked(String url, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hosts.base("url", url))
                .withMessageStartingWith("url ")
                .withMessageContaining(why)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("word@"));
    }

    @Test
    void trimsThePathButNotTheQuery() {
        assertThat(Hosts.base("url", " https://x.test/a//?b=/c/ ")).hasToString("https://x.test/a?b=/c/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://huggingface.co",
                "https://router.huggingface.co/v1",
                "https://HuggingFace.co",
                "https://id.us-east-1.aws.endpoints.huggingface.cloud",
            })
    void knowsTheHostsOfHuggingFace(String url) {
        assertThat(Hosts.ofHuggingFace(URI.create(url))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://router.huggingface.co",
                "https://huggingface.co.evil.test",
                "https://evilhuggingface.co",
                "https://endpoints.huggingface.cloud.evil.test",
                "https://evilendpoints.huggingface.cloud",
                "https://huggingface.cloud",
                "https://evil.test/huggingface.co",
                "https://evil.test?huggingface.co",
                "https://huggingface.co@evil.test",
                "https://localhost",
                "urn:huggingface.co",
            })
    void takesNoOtherHostForOneOfThem(String url) {
        assertThat(Hosts.ofHuggingFace(URI.create(url))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"https://x.test:65535, https://x.test:65535", "http://x.test:1/, http://x.test:1"})
    void takesEveryPortThatThereIs(String url, String base) {
        assertThat(Hosts.base("url", url)).hasToString(base);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # own             | variable         | chosen
                    https://own.test  | https://var.test | https://own.test
                    https://own.test  | no URL           | https://own.test
                    -                 | https://var.test | https://var.test
                    -                 | https://var.test/hf/ | https://var.test/hf
                    -                 | ' '              | https://router.huggingface.co
                    -                 | -                | https://router.huggingface.co
                    """)
    void choosesTheOwnBaseThenThatOfTheVariableThenTheRouter(@Nullable URI own, @Nullable String variable, URI chosen) {
        assertThat(Hosts.chosen(own, variable)).isEqualTo(chosen);
    }

    @Test
    void namesTheVariableWhoseUrlCannotBeAsked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hosts.chosen(null, "ftp://x.test"))
                .withMessage("HF_CLIENT_BASE_URL is no http or https URL");
    }
}
