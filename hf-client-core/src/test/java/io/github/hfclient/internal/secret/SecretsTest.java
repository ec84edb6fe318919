package io.github.hfclient.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private final Secrets secrets = new Secrets();

    @Test
    void hidesATokenThatWasUsed() {
        secrets.remember("key+of/mine");
        assertThat(secrets.scrub("no key+of/mine, no key+of/mine")).isEqualTo("no ***, no ***");
        assertThat(secrets.scrub("?key=key%2Bof%2Fmine&x=1")).isEqualTo("?key=***&x=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "u:", "me:", "you:", "name:"})
    void hidesATokenInABasicHeaderWhateverTheUser(String user) {
        secrets.remember("my-own-secret-key");
        String scrubbed = secrets.scrub("Basic " + base64(user + "my-own-secret-key"));
        int digitsOfUser = (user.length() * 8 + 5) / 6;
        assertThat(scrubbed).matches("Basic [A-Za-z0-9+/]{" + digitsOfUser + "}\\*{3}[A-Za-z0-9+/]?=*");
    }

    @ParameterizedTest
    @CsvSource({
        "token hf_abcdef is wrong,            token *** is wrong",
        "hf_abc,                              hf_abc",
        "(hf_ABCdef123),                      (***)",
        "hf_oauth_ab.cd-ef rejected,          *** rejected",
        "hf_jwt_ab.cd-ef rejected,            *** rejected",
        "Authorization: Bearer x.y-z,         Authorization: Bearer ***",
        "bearer   x.y-z!,                     bearer   ***",
        "Bearer%20xyz,                        Bearer%20***",
        "Bearer: xyz,                         Bearer: ***",
        "nothing here,                        nothing here",
    })
    void hidesWhatLooksLikeAToken(String text, String scrubbed) {
        assertThat(secrets.scrub(text)).isEqualTo(scrubbed);
        assertThat(secrets.scrub(scrubbed)).isEqualTo(scrubbed);
    }

    @ParameterizedTest
    @CsvSource({
        "my-own-key,                 true",
        "bXktb3duLWtleQ==,           true",
        "my-\\u006f\\u0077n-key,     true",
        "my%2down%2dkey,             true",
        "my-own,                     false",
        "hf_abcdef,                  false",
        "Bearer of bad news,         false",
    })
    void isFoundInBytesOnlyIfItWasUsed(String text, boolean found) {
        secrets.remember("my-own-key");
        assertThat(secrets.isIn(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(found);
    }

    @Test
    void leavesTheJsonAroundABearerTokenAlone() {
        assertThat(secrets.scrub("{\"h\":\"Bearer xyz\",\"n\":1}")).isEqualTo("{\"h\":\"Bearer ***\",\"n\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my\\\"own/key",
                "my\\\"own\\/key",
                "my\\\\\\\"own/key",
                "my&quot;own/key",
                "my%22own%2Fkey",
                "my%22own%2fkey",
                "\\u006dy\\u0022own/key",
                "%6d%79%22own/key"
            })
    void hidesATokenInOtherWriting(String written) {
        secrets.remember("my\"own/key");
        assertThat(secrets.scrub("no " + written + " here")).isEqualTo("no *** here");
    }

    @Test
    void hidesATokenInTheBase64OfUrls() {
        secrets.remember("???>>>~~~key");
        String url = Base64.getUrlEncoder().encodeToString("???>>>~~~key".getBytes(StandardCharsets.UTF_8));
        assertThat(url).contains("_");
        assertThat(secrets.scrub(url)).isEqualTo("***");
    }

    @Test
    void hidesTheBeginningOfATokenWhereATextWasCut() {
        secrets.remember("key-of-mine-0123");
        assertThat(secrets.scrub("no key-of-mine-0")).isEqualTo("no ***");
        assertThat(secrets.scrub("no key-of-mine-0\u2026")).isEqualTo("no ***\u2026");
        assertThat(secrets.scrub("no key-of-m")).isEqualTo("no ***");
        assertThat(secrets.scrub("no key-of-")).isEqualTo("no key-of-");
        assertThat(secrets.scrub("key-of-mine is fine")).isEqualTo("key-of-mine is fine");
    }

    @Test
    void leavesOtherWritingAsItIs() {
        secrets.remember("key-of-mine");
        assertThat(secrets.scrub("100%25 \\u0041 &quot;")).isEqualTo("100%25 \\u0041 &quot;");
    }

    @Test
    void leavesNoTailOfALongerToken() {
        secrets.remember("abcdef-7");
        secrets.remember("abcdef-7-long");
        secrets.remember("abcdef-7");
        assertThat(secrets.scrub("abcdef-7-long abcdef-7")).isEqualTo("*** ***");
    }

    @Test
    void remembersTheLatestSixteen() {
        for (int i = 10; i < 27; i++) secrets.remember("secret" + i);
        assertThat(secrets.scrub("secret10 secret11 secret26")).isEqualTo("secret10 *** ***");
        assertThat(secrets).hasToString("16 tokens");
    }

    @Test
    void keepsATokenThatIsUsedAgain() {
        for (int i = 10; i < 27; i++) {
            secrets.remember("first-one");
            secrets.remember("secret" + i);
        }
        assertThat(secrets.scrub("first-one")).isEqualTo("***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no: +key/123", "no: %2Bkey%2F123", "no: \\u002bkey/123", "K2tleS8xMjM", "Z for AAAra2V5LzEyMw"})
    void hidesATokenOfEightCharactersInEachForm(String text) {
        secrets.remember("+key/123");
        assertThat(secrets.scrub(text)).contains("***").doesNotContain("key", "tleS8", "a2V5L");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hf_rig", "hf_a", "hf_12-4"})
    void hidesAShortTokenOfHuggingFaceWhereItStandsAlone(String token) {
        secrets.remember(token);
        assertThat(secrets.scrub("no " + token + ", (" + token + ")")).isEqualTo("no ***, (***)");
        assertThat(secrets.scrub("\\u0068" + token.substring(1))).isEqualTo("***");
        assertThat(secrets.scrub(token + "-model")).isEqualTo(token + "-model");
        assertThat(secrets.and(List.of(token)).isIn(token.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ana", "none", "NEUTRAL"})
    void doesNotTakeWordsToPiecesForATinyToken(String token) {
        secrets.remember(token);
        String text = "a banana: none, NEUTRAL";
        assertThat(secrets.scrub(text)).isEqualTo(text);
        assertThat(secrets.and(List.of(token)).scrub(text)).isEqualTo(text);
        assertThat(secrets.isIn(text.getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "no password here,          no *** here",
        "password,                  ***",
        "'\"password\": 1',         '\"***\": 1'",
        "key=password&x=1,          key=***&x=1",
        "passwords,                 passwords",
        "the password-file,         the password-file",
        "%70assword,                ***",
        "cGFzc3dvcmQ=,              ***Q=",
    })
    void hidesATokenThatIsAWordWhereItIsTheWholeWord(String text, String scrubbed) {
        secrets.remember("password");
        assertThat(secrets.scrub(text)).isEqualTo(scrubbed);
        assertThat(secrets.isIn(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(!text.equals(scrubbed));
    }

    @Test
    void hidesThoseOfACallHoweverManyOthersAreUsedMeanwhile() {
        Secrets ofCall = secrets.and(List.of("own-token-1", "own-token-2"));
        for (int i = 0; i < 1_000; i++) secrets.remember("secret" + i + "-of-another");
        assertThat(ofCall.scrub("own-token-1 own-token-2 secret999-of-another")).isEqualTo("*** *** ***");
        assertThat(ofCall.isIn("own-token-2".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(secrets.scrub("own-token-1")).as("by another call").isEqualTo("own-token-1");
    }

    @Test
    void leavesNoTailOfALongerTokenOfTheCall() {
        secrets.remember("abcdef-7");
        assertThat(secrets.and(List.of("abcdef-7-long")).scrub("abcdef-7-long")).isEqualTo("***");
    }

    /** What is allocated tells what is done, whatever else the machine does. */
    @Test
    void costsWithManyTokensThatTakeTurnsWhatItCostsWithAFew() {
        long few = allocatedByCalls(16);
        assertThat(allocatedByCalls(500)).isLessThan(few * 2);
    }

    private static long allocatedByCalls(int tokens) {
        Secrets shared = new Secrets();
        for (int i = 0; i < 1_000; i++) callWith(shared, i % tokens);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1_000; i++) callWith(shared, i % tokens);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static void callWith(Secrets shared, int number) {
        String token = "token/of+tenant-" + number;
        shared.remember(token);
        assertThat(shared.and(List.of(token)).scrub("req-0123456789")).hasSize(14);
    }

    @Test
    void makesNoTextOfNull() {
        assertThat(secrets.scrub(null)).isEmpty();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
