package io.github.hfclient.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a shell makes of the commands: a program called curl, put before the real one, writes down its arguments. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no sh")
class CurlTest {
    private static final String URL = "https://models.example.com/m";

    @TempDir
    Path folder;

    private List<String> arguments(String command) throws IOException, InterruptedException {
        Path curl = Files.writeString(folder.resolve("curl"), "#!/bin/sh\nprintf '%s\\0' \"$@\"\n");
        assertThat(curl.toFile().setExecutable(true)).isTrue();
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true);
        shell.directory(folder.toFile());
        shell.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
        shell.environment().put("HF_TOKEN", "from the shell");
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return List.of(said.split("\0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"inputs\":\"I love you\"}",
                "it's 'quoted' and \"quoted\"",
                "'",
                "'; touch broken; '",
                "$HF_TOKEN `id` $(id) ${HOME} !! * ? [a] {a,b} ~ # & | ; < > \\ \\\\ \\'",
                "ends with a backslash\\",
                "@file",
                "-o broken",
                "\u00e9\u4e2d\ud83d\ude80",
                "two\nlines\tand a tab"
            })
    void theBodyArrivesAsItIs(String body) throws IOException, InterruptedException {
        String command = Curl.command(URL, Map.of("Content-Type", "application/json"), Curl.text(body));
        assertThat(arguments(command)).containsExactly(URL, "-H", "Content-Type: application/json", "--data-raw", body);
        assertThat(folder.resolve("broken")).doesNotExist();
    }

    @Test
    void headersArriveAsTheyAreAndTheTokenComesFromTheShell() throws IOException, InterruptedException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", "not needed");
        headers.put("X-Odd", "it's $HOME \"`id`\"");
        headers.put("Authorization", "Bearer ***");
        assertThat(arguments(Curl.command(URL, headers, Curl.file("media"))))
                .containsExactly(
                        URL,
                        "-H",
                        "X-Odd: it's $HOME \"`id`\"",
                        "-H",
                        "Authorization: Bearer from the shell",
                        "--data-binary",
                        "@media");
    }

    @Test
    void theUrlArrivesAsItIs() throws IOException, InterruptedException {
        String url = "http://[::1]:8080/it's?a=***&b[]=$c";
        assertThat(arguments(Curl.command(url, Map.of(), Curl.text("{}"))))
                .containsExactly("--globoff", url, "--data-raw", "{}");
    }
}
