package io.github.hfclient.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.hfclient.Finding;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenPlacesTest {
    @TempDir
    Path home;

    @Test
    void hasNothingToSayOfTheDocumentedVariable() {
        assertThat(examine(Map.of("HF_TOKEN", "hf_a"))).isEmpty();
        assertThat(examine(Map.of())).isEmpty();
    }

    @Test
    void namesAVariableOfOtherLibraries() {
        assertThat(examine(Map.of("HUGGINGFACEHUB_API_TOKEN", "hf_a")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.text()).contains("HUGGINGFACEHUB_API_TOKEN");
                    assertThat(finding.remedy()).isEqualTo("Call it HF_TOKEN.");
                });
    }

    @Test
    void namesAVariableThatNobodyReads() {
        assertThat(examine(Map.of("HUGGINGFACE_TOKEN", "hf_a"))).singleElement().satisfies(finding -> {
            assertThat(finding.text()).contains("HUGGINGFACE_TOKEN").doesNotContain("hf_a");
            assertThat(finding.remedy()).isEqualTo("Call it HF_TOKEN.");
        });
        assertThat(examine(Map.of("HUGGINGFACE_TOKEN", "hf_a", "HF_TOKEN", "hf_a")))
                .isEmpty();
    }

    @Test
    void saysThatTheDotenvFileIsNotThere() {
        Path file = home.resolve("none");
        assertThat(new TokenChain(Map.of(), home).withDotenv(file).examine())
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("There is no file " + file));
    }

    @Test
    void namesVariablesThatDisagreeAndNoToken() {
        List<Finding> findings = examine(Map.of("HF_TOKEN", "hf_a", "HF_API_KEY", "hf_b", "HF_API_TOKEN", "hf_a"));
        assertThat(findings)
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.text()).isEqualTo("HF_TOKEN is used, but HF_API_KEY holds another token."));
        assertThat(findings.toString()).doesNotContain("hf_a", "hf_b");
    }

    @Test
    void saysThatVariablesAreSwitchedOff() {
        assertThat(examine(Map.of("HF_HUB_DISABLE_IMPLICIT_TOKEN", "1")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("no token is taken"));
    }

    @Test
    void warnsOfAFileThatOthersMayRead() throws IOException {
        Path file = tokenFile("rw-r--r--");
        assertThat(examine(Map.of()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).isEqualTo("chmod 600 " + file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(examine(Map.of())).isEmpty();
    }

    private Path tokenFile(String rights) throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path file = home.resolve(".cache/huggingface/token");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "hf_a\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private List<Finding> examine(Map<String, String> variables) {
        return new TokenChain(variables, home).examine();
    }
}
