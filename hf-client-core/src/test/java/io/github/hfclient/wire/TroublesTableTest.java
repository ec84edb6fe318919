package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What users are told that the client does under trouble is what the catalogue checks. */
class TroublesTableTest {
    private static final Path FILE = Path.of(System.getProperty("basedir", ""), "docs/TROUBLES.md");
    private static final String BEGIN = "<!-- catalogue: begin -->\n";
    private static final String ACCEPT =
            "./mvnw -q test -Dapi.accept=true -Dtest=TroublesTableTest" + " -Dsurefire.failIfNoSpecifiedTests=false";

    /** With {@code -Dapi.accept=true} the tables are written anew. */
    @Test
    void tellsOfEachTroubleWhatTheCatalogueExpects() throws IOException {
        String told = Files.readString(FILE);
        String byHand = told.substring(0, told.indexOf(BEGIN) + BEGIN.length());
        String now = byHand + TroublesTable.text();
        if (Boolean.getBoolean("api.accept")) Files.writeString(FILE, now);
        assertThat(FILE).as("to accept the new text: %s", ACCEPT).hasContent(now);
    }

    /** The short table names for each of its rows the families that prove it. */
    @Test
    void restsEachRowOfTheShortTableOnTheCatalogue() throws IOException {
        String text = Files.readString(FILE);
        List<String> named = Pattern.compile("\\[(\\w+)\\]\\(#(\\w+)\\)")
                .matcher(text.substring(0, text.indexOf(BEGIN)))
                .results()
                .map(TroublesTableTest::family)
                .distinct()
                .toList();
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(TroublesTable.families().keySet());
    }

    private static String family(MatchResult link) {
        assertThat(link.group(2)).isEqualToIgnoringCase(link.group(1));
        return link.group(1);
    }
}
