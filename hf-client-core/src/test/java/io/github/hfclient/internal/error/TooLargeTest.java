package io.github.hfclient.internal.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TooLargeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Request too large for model m on tokens per min (TPM): Limit 10000, Requested 15000.",
                "The input or output tokens must be reduced in order to run successfully.",
                "Please reduce the length of the messages",
                "the batch is Too Big"
            })
    void concernsTheSizeOfARequest(String words) {
        assertThat(TooLarge.said(words)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "slow down",
                "Please reduce your request rate.",
                "Rate limit reached on tokens per min (TPM): Limit 10000, Used 9000. Please try again in 6s.",
                "too largely used"
            })
    void orTheirNumber(String words) {
        assertThat(TooLarge.said(words)).isFalse();
    }
}
