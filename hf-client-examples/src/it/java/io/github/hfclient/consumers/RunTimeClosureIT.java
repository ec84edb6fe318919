package io.github.hfclient.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTimeClosureIT {
    @Test
    void isFourJarsOfLessThanTwoMegabytes() throws IOException {
        RunTimeJars jars = RunTimeJars.read();
        assertThat(jars.names())
                .satisfiesExactlyInAnyOrder(
                        name -> assertThat(name).startsWith("hf-client-core-"),
                        name -> assertThat(name).startsWith("hf-client-tasks-"),
                        name -> assertThat(name).startsWith("jackson-core-"),
                        name -> assertThat(name).startsWith("slf4j-api-"));
        assertThat(jars.bytes()).isLessThan(2_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hf-client-core", "hf-client-tasks"})
    void leavesTheNullnessAnnotationsOut(String module) {
        assertThat(Path.of("..", module, "pom.xml"))
                .content()
                .containsPattern("<artifactId>jspecify</artifactId>\\s*<optional>true</optional>");
    }
}
