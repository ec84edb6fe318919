package io.github.hfclient.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
        secrets.remember("abcdef");
        secrets.remember("abcdef-long");
        secrets.remember("abcdef");
        assertThat(secrets.scrub("abcdef-long abcdef")).isEqualTo("*** ***");
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
    @ValueSource(strings = {"no: +key", "no: %2Bkey", "no: \\u002bkey", "K2tleQ", "Z for AAAra2V5"})
    void hidesATokenOfFourCharactersInEachForm(String text) {
        secrets.remember("+key");
        assertThat(secrets.scrub(text)).contains("***").doesNotContain("key", "tleQ", "a2V5");
    }

    @Test
    void doesNotTakeWordsToPiecesForATinyToken() {
        secrets.remember("a");
        secrets.remember("ana");
        secrets.remember(null);
        assertThat(secrets.scrub("a banana")).isEqualTo("a banana");
    }

    @Test
    void makesNoTextOfNull() {
        assertThat(secrets.scrub(null)).isEmpty();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
