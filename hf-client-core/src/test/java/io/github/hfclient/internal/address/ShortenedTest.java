package io.github.hfclient.internal.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShortenedTest {
    private static final String PICTURE = "data:image/png;base64,".concat("A".repeat(79)); // 101 characters
    private static final Json SHORT = Json.of(PICTURE.substring(0, 100) + "...");

    @Test
    void cutsMediaWhereverTheyAre() {
        Parameters fields = Parameters.NONE.with("image", PICTURE);
        Body body = Body.of(Map.of("deep", List.of(PICTURE)))
                .parameters(fields)
                .root(fields)
                .only(Body.Case.TGI, fields);
        Parameters cut = Parameters.NONE.with("image", SHORT);
        assertThat(Shortened.of(body))
                .isEqualTo(Body.of(Map.of("deep", List.of(SHORT)))
                        .parameters(cut)
                        .root(cut)
                        .only(Body.Case.TGI, cut));
    }

    @Test
    void namesMediaThatAreStillBytes() {
        Media media = Media.of(new byte[2_000], "image/png");
        assertThat(Shortened.of(Body.of(media)).inputs().string())
                .contains("image/png")
                .hasSizeLessThan(100);
    }

    @Test
    void leavesAllElseAsItIs() {
        String shortPicture = PICTURE.substring(0, 100);
        Body body = Body.of(List.of("x".repeat(1_000), shortPicture, 1, true)).root(Parameters.NONE.with("n", 1));
        assertThat(Shortened.of(body)).isEqualTo(body);
        assertThat(Shortened.of(Body.ofRoot(Parameters.NONE)).inputs()).isNull();
    }
}
