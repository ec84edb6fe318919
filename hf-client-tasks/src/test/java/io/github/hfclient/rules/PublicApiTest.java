package io.github.hfclient.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PublicApiTest {
    @Test
    void isWhatTheReviewedFileSays() throws IOException {
        new ApiFile("hf-client-tasks.api").assertEquals(ApiFile.now());
    }

    @Test
    void namesNoTypeOfOthers() {
        assertThat(ApiFile.now()).doesNotContainPattern(ApiFile.FOREIGN_TYPE);
    }
}
