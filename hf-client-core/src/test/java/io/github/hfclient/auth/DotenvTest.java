package io.github.hfclient.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DotenvTest {
    @ParameterizedTest
    @MethodSource
    void readsALine(String line, String value) {
        assertThat(Dotenv.parse("A=b\n" + line + "\nZ=y\n"))
                .containsEntry("HF_TOKEN", value)
                .hasSize(3);
    }

    static Stream<Arguments> readsALine() {
        return Stream.of(
                arguments("HF_TOKEN=hf_test", "hf_test"),
                arguments("  HF_TOKEN = hf_test  ", "hf_test"),
                arguments("export HF_TOKEN=hf_test", "hf_test"),
                arguments("HF_TOKEN=\"hf_test\"", "hf_test"),
                arguments("HF_TOKEN='hf_test' # mine", "hf_test"),
                arguments("HF_TOKEN=\"hf #test\"", "hf #test"),
                arguments("HF_TOKEN=hf_test # mine", "hf_test"),
                arguments("HF_TOKEN=hf#test", "hf#test"),
                arguments("HF_TOKEN=a=b==", "a=b=="),
                arguments("HF_TOKEN=hf_test\r", "hf_test"),
                arguments("HF_TOKEN=", ""),
                arguments("HF_TOKEN= # none", ""),
                arguments("HF_TOKEN=hf_old\nHF_TOKEN=hf_test", "hf_test"));
    }

    @Test
    void passesOverWhatIsNoVariable() {
        assertThat(Dotenv.parse("# HF_TOKEN=hf_test\n\nnot a line\n=x\n1A=b\nHF TOKEN=x\n"))
                .isEmpty();
    }
}
