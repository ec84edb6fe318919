package io.github.hfclient.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"hf_test", " hf_test ", "hf_test\r\n", "\"hf_test\"", "'hf_test'", " \" hf_test\t\" \n"})
    void removesWhiteSpaceAndOnePairOfQuotes(String raw) {
        assertThat(TokenRule.clean(raw, "here")).isEqualTo("hf_test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n", "\"\"", "' '"})
    void takesNothingForNoToken(String raw) {
        assertThat(TokenRule.clean(raw, "here")).isNull();
    }

    @Test
    void takesNullForNoToken() {
        assertThat(TokenRule.clean(null, "here")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"hf_test", "'hf_test\"", "\"\"hf_test\"\"", "\""})
    void keepsQuotesThatAreNoSinglePair(String raw) {
        String expected = raw.startsWith("\"\"") ? "\"hf_test\"" : raw;
        assertThat(TokenRule.clean(raw, "here")).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatCannotBeInAHeader(String raw, String problem) {
        assertThatThrownBy(() -> TokenRule.clean(raw, "HF_TOKEN"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("HF_TOKEN", problem)
                .hasMessageNotContainingAny("hf_", "secret");
    }

    static Stream<Arguments> refusesWhatCannotBeInAHeader() {
        return Stream.of(
                arguments("hf_a\nsecret", "a line break"),
                arguments("hf_a\rsecret", "a line break"),
                arguments("Bearer hf_secret", "a blank"),
                arguments("hf_a\tsecret", "a blank"),
                arguments("hf_a\u0000secret", "a control character (U+0000)"),
                arguments("hf_a\u001fsecret", "a control character (U+001F)"),
                arguments("hf_a\u007fsecret", "a control character (U+007F)"),
                arguments("hf_secr\u0080t", "a non-ASCII character (U+0080)"),
                arguments("\u00a0hf_secret", "a non-ASCII character (U+00A0)"),
                arguments("hf_secr\u00e9t", "a non-ASCII character (U+00E9)"));
    }

    @Test
    void takesEveryOtherCharacterOfAscii() {
        String all =
                IntStream.rangeClosed('!', '~').mapToObj(Character::toString).collect(Collectors.joining());
        assertThat(TokenRule.clean(all, "here")).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({
        "hf_01234567890123456789,       true",
        "hf_0123456789012345678,        false",
        "hf_oauth_01234567890123456789, true",
        "hf_a.b_c-01234567890123456789, true",
        "hf_0123456789012345678/,       false",
        "xhf_01234567890123456789,      false",
        "sk-01234567890123456789,       false",
    })
    void knowsAToken(String text, boolean token) {
        assertThat(TokenRule.isToken(text)).isEqualTo(token);
    }

    @ParameterizedTest
    @CsvSource({
        "sk-test,        looks like an OpenAI key",
        "sk-ant-test,    looks like an Anthropic key",
        "gsk_test,       looks like a Groq key",
        "r8_test,        looks like a Replicate key",
        "api_org_test,   looks like a legacy api_org token",
        "whatever,       is not a Hugging Face token",
    })
    void saysWhatAnotherTokenLooksLike(String token, String phrase) {
        assertThat(TokenRule.looksLike(token)).isEqualTo(phrase);
    }
}
