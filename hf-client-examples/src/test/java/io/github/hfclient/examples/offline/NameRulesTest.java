package io.github.hfclient.examples.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameRulesTest {

    private static final KnownNames KNOWN = KnownNames.load();

    private static List<String> names(String text) {
        Words words = Words.of(text);
        return new NameRules(KNOWN, words)
                .names().stream()
                        .map(name -> name.group() + ' ' + words.slice(name.first(), name.next()))
                        .toList();
    }

    @Test
    void knowsListedNamesAndTakesTheLongest() {
        assertThat(names("Marie flew from New York City to Paris"))
                .containsExactly("PER Marie", "LOC New York City", "LOC Paris");
    }

    @Test
    void takesFamilyNamesAlong() {
        assertThat(names("My name is Sarah Jessica Parker")).containsExactly("PER Sarah Jessica Parker");
    }

    @Test
    void hearsWhatATitleAnnounces() {
        assertThat(names("We spoke to Mrs. Quill near Oakhurst")).containsExactly("PER Quill", "LOC Oakhurst");
    }

    @Test
    void hearsWhatTheLastWordSays() {
        assertThat(names("It came by Brindle Logistics")).containsExactly("ORG Brindle Logistics");
    }

    @Test
    void guessesAtOtherCapitalisedWordsInsideASentence() {
        assertThat(names("I took the Zephyr Mug along")).containsExactly("MISC Zephyr Mug");
    }

    @Test
    void doesNotGuessAtTheBeginningOfASentenceOrAtShouting() {
        assertThat(names("Kettles are fine. Lamps TOO")).isEmpty();
    }

    @Test
    void doesNotTakeGermanNounsForNames() {
        assertThat(names("Das ist ein Rucksack mit Tasche aus Bremen")).containsExactly("LOC Bremen");
    }
}
