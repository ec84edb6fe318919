package io.github.hfclient.internal.address;

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
                "x.test | url: not an http or https URL: x.test",
                "ftp://x.test | url: not an http or https URL: ftp://x.test",
                "ftp://x.test?key=word@ | url: not an http or https URL",
                "ftp://x.test?key=word | url: not an http or https URL: ftp://x.test",
                "nonsense | url: not an http or https URL: nonsense",
                "hf_abcdef123 | url: not an http or https URL: ***",
                "file:///etc/passwd | not an http or https URL: file:///etc/passwd",
                "https: | not a URL: https: (",
                "https:/x.test | not an http or https URL",
                "https:// | not a URL: https:// (",
                "https://a b | not a URL: https://a b (",
                "https://x.test:99999 | the port is 99999, must be 0 to 65535",
                "https://me:word@x.test | holds a user name or password",
                "https://word@x.test | holds a user name or password",
                "https://x.test/#a | the URL has a fragment: #a",
                "https://api-inference.huggingface.co/models/a | api-inference.huggingface.co was retired",
                "https://API-Inference.HuggingFace.co | https://router.huggingface.co",
            })
    void refusesUrlsThatCannotBeAsked(String url, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hosts.base("url", url))
                .withMessageStartingWith("url: ")
                .withMessageContaining(why)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("word@", "=word"));
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
                .withMessage("HF_CLIENT_BASE_URL: not an http or https URL: ftp://x.test");
    }
}
