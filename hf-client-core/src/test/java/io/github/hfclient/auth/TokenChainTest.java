package io.github.hfclient.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenChainTest {
    private static final List<String> VARIABLES_IN_ORDER = List.of(
            "HF_TOKEN",
            "HUGGING_FACE_HUB_TOKEN",
            "HUGGINGFACEHUB_API_TOKEN",
            "HUGGING_FACE_API_TOKEN",
            "HUGGINGFACE_API_KEY",
            "HUGGING_FACE_API_KEY",
            "HF_API_TOKEN",
            "HF_API_KEY");

    @TempDir
    Path home;

    @Test
    void findsNothingOnAnEmptyMachine() {
        assertThat(chain(Map.of()).find()).isEmpty();
        assertThat(chain(Map.of()).token()).isNull();
    }

    @Test
    void takesTheVariablesInOrder() {
        Map<String, String> variables = everyVariable();
        for (String name : VARIABLES_IN_ORDER) {
            assertThat(chain(variables).find()).contains(new FoundToken("in_" + name, name));
            variables.put(name, " ");
        }
        assertThat(chain(variables).find()).isEmpty();
    }

    @Test
    void takesTheTokenFileAfterTheOfficialNamesAndBeforeTheLookAlikes() throws IOException {
        Path file = write(".cache/huggingface/token", "in_file\n");
        Map<String, String> variables = everyVariable();
        variables.remove("HF_TOKEN");
        assertThat(chain(variables).token()).isEqualTo("in_HUGGING_FACE_HUB_TOKEN");
        variables.remove("HUGGING_FACE_HUB_TOKEN");
        assertThat(chain(variables).find()).contains(new FoundToken("in_file", "the token file " + file));
    }

    @Test
    void takesTheDotenvFileFirstWhenAskedFor() throws IOException {
        Path dotenv = write(".env", "HUGGING_FACE_API_TOKEN=hf_other\nHF_TOKEN=hf_test\n");
        TokenChain chain = chain(Map.of("HF_TOKEN", "in_variable"));
        assertThat(chain.token()).isEqualTo("in_variable");
        assertThat(chain.withDotenv(dotenv).find()).contains(new FoundToken("hf_test", "HF_TOKEN in " + dotenv));
    }

    @Test
    void goesOnWhenTheDotenvFileIsMissingOrHoldsNoToken() throws IOException {
        TokenChain chain = chain(Map.of("HF_TOKEN", "in_variable"));
        assertThat(chain.withDotenv(home.resolve("none")).token()).isEqualTo("in_variable");
        assertThat(chain.withDotenv(write(".env", "HF_TOKEN=\nA=b\n")).token()).isEqualTo("in_variable");
    }

    @Test
    void saysSoWhenTheDotenvFileCannotBeRead() {
        TokenChain chain = chain(Map.of()).withDotenv(home); // a folder
        assertThatThrownBy(chain::token)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(home.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "HF_TOKEN_PATH,   ~/mine/secret,          mine/secret",
        "HF_TOKEN_PATH,   ${WHERE}/secret,        there/secret",
        "HF_HOME,         $WHERE/hf,              there/hf/token",
        "HF_HOME,         ~,                      token",
        "XDG_CACHE_HOME,  ~/xdg,                  xdg/huggingface/token",
        "UNRELATED,       ~/x,                    .cache/huggingface/token",
    })
    void looksForTheTokenFileWhereTheVariablesSay(String name, String value, String file) throws IOException {
        write(file, "hf_test\n");
        Map<String, String> variables =
                Map.of(name, value, "WHERE", home.resolve("there").toString());
        assertThat(chain(variables).token()).isEqualTo("hf_test");
    }

    @Test
    void prefersTheMoreExactVariableForTheTokenFile() throws IOException {
        write("path", "from_path");
        write("home/token", "from_home");
        write("xdg/huggingface/token", "from_xdg");
        Map<String, String> variables =
                new HashMap<>(Map.of("HF_TOKEN_PATH", "~/path", "HF_HOME", "~/home", "XDG_CACHE_HOME", "~/xdg"));
        assertThat(chain(variables).token()).isEqualTo("from_path");
        variables.remove("HF_TOKEN_PATH");
        assertThat(chain(variables).token()).isEqualTo("from_home");
        variables.remove("HF_HOME");
        assertThat(chain(variables).token()).isEqualTo("from_xdg");
    }

    @Test
    void leavesAnUnknownVariableInAPathAsItIs() throws IOException {
        write("$NOWHERE/token", "hf_test");
        assertThat(chain(Map.of("HF_HOME", home + "/$NOWHERE")).token()).isEqualTo("hf_test");
    }

    @Test
    void passesOverATokenFileThatCannotBeRead() throws IOException {
        Files.createDirectories(home.resolve(".cache/huggingface/token"));
        assertThat(chain(Map.of("HF_API_KEY", "hf_test")).token()).isEqualTo("hf_test");
    }

    @Test
    void readsTheTokenFileAnewEachTime() throws IOException {
        TokenChain chain = chain(Map.of());
        write(".cache/huggingface/token", "hf_old");
        assertThat(chain.token()).isEqualTo("hf_old");
        write(".cache/huggingface/token", "hf_new");
        assertThat(chain.token()).isEqualTo("hf_new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "ON", "yes", "True", " true "})
    void usesNothingImplicitWhenItIsSwitchedOff(String on) throws IOException {
        write(".cache/huggingface/token", "in_file");
        Map<String, String> variables = everyVariable();
        variables.put("HF_HUB_DISABLE_IMPLICIT_TOKEN", on);
        assertThat(chain(variables).token()).isNull();
        assertThat(chain(variables)
                        .withDotenv(write(".env", "HF_TOKEN=hf_test"))
                        .token())
                .isEqualTo("hf_test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "off", "", "maybe"})
    void staysImplicitForAnyOtherValue(String off) {
        Map<String, String> variables = Map.of("HF_TOKEN", "hf_test", "HF_HUB_DISABLE_IMPLICIT_TOKEN", off);
        assertThat(chain(variables).token()).isEqualTo("hf_test");
    }

    @Test
    void refusesAVariableThatCannotBeATokenInsteadOfTakingTheNext() {
        TokenChain chain = chain(Map.of("HF_TOKEN", "hf_a\nhf_b", "HF_API_KEY", "hf_test"));
        assertThatThrownBy(chain::token)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("HF_TOKEN", "line break")
                .hasMessageNotContaining("hf_");
    }

    @Test
    @ResourceLock(Resources.SYSTEM_ERR)
    void warnsOnceOfALookAlikeAndNamesOnlyTheVariable() {
        TokenChain chain = chain(Map.of("HF_API_KEY", "hf_quiet"));
        String log = logOf(() -> assertThat(chain.token()).isEqualTo(chain.token()));
        assertThat(log.lines()).hasSize(1);
        assertThat(log)
                .contains("WARN", "io.github.hfclient", "HF_API_KEY", "HF_TOKEN")
                .doesNotContain("hf_quiet");
    }

    @Test
    @ResourceLock(Resources.SYSTEM_ERR)
    void doesNotWarnOfTheOfficialNames() {
        assertThat(logOf(() -> assertThat(chain(everyVariable()).token()).isEqualTo("in_HF_TOKEN")))
                .isEmpty();
    }

    @Test
    void hidesTheTokenInItsTextForms() {
        TokenChain chain = chain(Map.of("HF_TOKEN", "hf_test"));
        assertThat(chain.find().orElseThrow()).hasToString("FoundToken[token=***, source=HF_TOKEN]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HUGGINGFACE_TOKEN",
                "HUGGINGFACEHUB_TOKEN",
                "HUGGING_FACE_TOKEN",
                "HF_ACCESS_TOKEN",
                "MY_HF_TOKEN",
                "hf_token"
            })
    void aNameThatNobodyReadsIsPointedOut(String name) {
        TokenChain chain = chain(Map.of(name, "hf_test"));
        assertThat(chain.find()).isEmpty();
        assertThat(chain.overlooked()).contains(name + " is set, but that name is not read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HF_TOKEN_PATH", "HF_HOME", "HF_OIDC_ID_TOKEN", "GITHUB_TOKEN", "SHELF_TOKEN", "HF_API_KEY"})
    void aNameThatIsForSomethingElseIsNot(String name) {
        assertThat(chain(Map.of(name, "x")).overlooked()).isEmpty();
    }

    @Test
    void whatTurnsTheSearchOffIsPointedOut() {
        assertThat(chain(Map.of("HF_HUB_DISABLE_IMPLICIT_TOKEN", "1", "HF_TOKEN", "hf_test"))
                        .overlooked())
                .contains("HF_HUB_DISABLE_IMPLICIT_TOKEN is set, so only a .env file is read");
    }

    @Test
    void aDotenvFileThatIsNotThereIsPointedOut() {
        Path file = home.resolve("none");
        assertThat(chain(Map.of()).withDotenv(file).overlooked()).contains("there is no file " + file);
    }

    private TokenChain chain(Map<String, String> variables) {
        return new TokenChain(variables, home);
    }

    private static Map<String, String> everyVariable() {
        Map<String, String> variables = new HashMap<>();
        for (String name : VARIABLES_IN_ORDER) variables.put(name, "in_" + name);
        return variables;
    }

    private Path write(String file, String content) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, content);
    }

    private static String logOf(Runnable action) {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setErr(before);
        }
        return log.toString(StandardCharsets.UTF_8);
    }

    @Test
    void takesALookAlikeOutOfTheDotenvFileToo() throws IOException {
        Path dotenv = write(".env", "HF_API_KEY=hf_test\n");
        assertThat(chain(Map.of("HF_TOKEN", "in_variable")).withDotenv(dotenv).find())
                .contains(new FoundToken("hf_test", "HF_API_KEY in " + dotenv));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HF_TOKEN_PATH", "HF_HOME", "XDG_CACHE_HOME"})
    void aVariableThatIsBlankNamesNoPlace(String name) throws IOException {
        write(".cache/huggingface/token", "hf_test");
        assertThat(chain(Map.of(name, " ")).token()).isEqualTo("hf_test");
    }

    @Test
    void aBlankVariableIsNotPointedOut() {
        assertThat(chain(Map.of("HUGGINGFACE_TOKEN", " ")).overlooked()).isEmpty();
    }

    @Test
    void theChainOfThisProcessTakesADotenvFileLikeAnyOther() throws IOException {
        Path dotenv = write(".env", "HF_TOKEN=hf_test\n");
        assertThat(TokenChain.standard().withDotenv(dotenv).token()).isEqualTo("hf_test");
    }
}
