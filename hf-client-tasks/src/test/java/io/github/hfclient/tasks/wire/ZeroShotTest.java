package io.github.hfclient.tasks.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.Scores;
import io.github.hfclient.tasks.text.ZeroShotClassification;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZeroShotTest {
    enum Theme {
        PRICE,
        EASE_OF_USE,
        QUALITY
    }

    @Test
    void textsWithEqualLabelsAreAskedAboutInOneRequest() throws IOException {
        Canned server = Canned.json(
                200,
                "[{'labels':['price','quality'],'scores':[0.9,0.1]},{'labels':['quality','price'],'scores':[0.6,0.4]}]");
        try (HfClient hf = server.client()) {
            List<Scores<Theme>> themes = hf.batch(
                            List.of("cheap", "solid"), text -> ZeroShotClassification.of(text, Theme.class))
                    .run()
                    .values();
            assertThat(themes).extracting(Scores::top).containsExactly(Theme.PRICE, Theme.QUALITY);
        }
        assertThat(server.path()).isEqualTo("/hf-inference/models/facebook/bart-large-mnli");
        assertThat(server.sentJson())
                .isEqualTo(
                        Json.parse(
                                "{\"inputs\":[\"cheap\",\"solid\"],\"parameters\":{\"candidate_labels\":[\"price\",\"ease of use\",\"quality\"]}}"));
    }

    @Test
    void anAnswerWithLabelsOfAnotherTaskIsRefused() {
        Canned server = Canned.json(200, "[[{'label':'POSITIVE','score':0.9},{'label':'NEGATIVE','score':0.1}]]");
        try (HfClient hf = server.client()) {
            assertThatThrownBy(() -> hf.call(ZeroShotClassification.of("cheap", "price", "quality")))
                    .isInstanceOf(HfException.UnreadableAnswer.class)
                    .hasMessageContaining("only labels that were asked for");
        }
    }
}
