package io.github.hfclient.tasks.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoredTextsTest {
    private static final ScoredText DOG = new ScoredText(0, "dog", 0.25);
    private static final ScoredText CAT = new ScoredText(1, "cat", 0.75);
    private static final ScoredText COW = new ScoredText(2, "cow", 0.75);

    @Test
    void similaritiesKeepTheOrderOfTheSentences() {
        assertThat(new Similarities(List.of(DOG, CAT, COW))).containsExactly(DOG, CAT, COW);
    }

    @Test
    void ofSentencesThatAreEquallyAlikeTheFirstIsTheBest() {
        assertThat(new Similarities(List.of(DOG, CAT, COW)).top()).isEqualTo(CAT);
        assertThat(new Similarities(List.of(COW, CAT, DOG)).top()).isEqualTo(COW);
        assertThat(new Similarities(List.of(DOG)).top()).isEqualTo(DOG);
    }

    @Test
    void aRankingHasTheBestFirst() {
        assertThat(new Ranking(List.of(DOG, CAT, COW))).containsExactly(CAT, COW, DOG);
        assertThat(new Ranking(List.of(COW, DOG, CAT)).top()).isEqualTo(COW);
    }
}
