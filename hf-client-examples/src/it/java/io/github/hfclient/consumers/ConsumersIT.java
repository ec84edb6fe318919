package io.github.hfclient.consumers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An application on the module path and one on the class path, compiled against the packaged jars and started. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ConsumersIT {
    private static final Path SOURCES = Path.of("src/it/consumers");
    private static final String MAIN = SOURCES.resolve("consumer/Main.java").toString();
    private static final String MODULE_INFO =
            SOURCES.resolve("module-info.java").toString();

    @TempDir
    Path classes;

    private String jars;

    @BeforeEach
    void findTheJars() throws IOException {
        jars = RunTimeJars.read().asPath();
    }

    @Test
    void startsOnTheModulePath() throws IOException {
        compile("--module-path", jars, MODULE_INFO, MAIN);
        assertThat(start("--module-path", withClasses(), "--module", "consumer/consumer.Main"))
                .contains("started, ready to ask: true");
    }

    @Test
    void startsOnTheClassPath() throws IOException {
        compile("--class-path", jars, MAIN);
        assertThat(start("--class-path", withClasses(), "consumer.Main")).contains("started, ready to ask: true");
    }

    private void compile(String... arguments) {
        Stream<String> strict = Stream.of("--release", "17", "-Xlint:all", "-Werror", "-d", classes.toString());
        StringWriter messages = new StringWriter();
        PrintWriter printer = new PrintWriter(messages);
        int result = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        printer,
                        printer,
                        Stream.concat(strict, Stream.of(arguments)).toArray(String[]::new));
        assertThat(result).as("javac says: %s", messages).isZero();
    }

    private static String start(String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                Stream.concat(Stream.of(java), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private String withClasses() {
        return jars + File.pathSeparator + classes;
    }
}
