package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers without end, up to a gigabyte each, in a JVM that has 64 MB for the client, the server and all else. */
@Timeout(180)
class SmallHeapTest {
    @Test
    void answersWithoutEndFitIntoASmallHeapAndEndAsPromised() throws Exception {
        Process process =
                new ProcessBuilder(command()).redirectErrorStream(true).start();
        CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> all(process));
        boolean ended = process.waitFor(150, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as(output.get()).isTrue();
        List<String> said =
                output.get().lines().filter(line -> line.startsWith("- ")).toList();
        assertThat(said).as(output.get()).containsExactlyElementsOf(SmallHeap.promised());
        assertThat(process.exitValue()).isZero();
    }

    private static List<String> command() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        return List.of(
                java,
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                classes,
                SmallHeap.class.getName());
    }

    private static String all(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
