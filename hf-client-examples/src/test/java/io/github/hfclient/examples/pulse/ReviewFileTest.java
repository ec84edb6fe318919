package io.github.hfclient.examples.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.hfclient.examples.run.CannotFinish;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewFileTest {

    @TempDir
    Path folder;

    private List<Review> read(byte[] content, String column) throws IOException {
        Path file = Files.write(folder.resolve("reviews.csv"), content);
        return ReviewFile.read(new ReviewSource(Optional.of(file)), column);
    }

    private List<Review> read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8), "text");
    }

    @Test
    void readsEveryColumn() throws IOException {
        assertThat(
                        read(
                                "id,date,product,channel,language,stars,text\nA1,2026-01-31,Lamp,web,en,4,\"bright, \"\"very\"\"\"\n"))
                .containsExactly(
                        new Review(1, "A1", LocalDate.of(2026, 1, 31), "Lamp", "web", "en", 4, "bright, \"very\""));
    }

    @Test
    void needsNoColumnButTheText() throws IOException {
        assertThat(read("text\nfine\n")).containsExactly(new Review(1, "1", null, "", "", "", null, "fine"));
    }

    @Test
    void takesAnotherColumnForTheTextInAnyCase() throws IOException {
        assertThat(read("Comment\nfine\n".getBytes(StandardCharsets.UTF_8), "comment"))
                .extracting(Review::text)
                .containsExactly("fine");
    }

    @Test
    void readsWhatSpreadsheetsWrite() throws IOException {
        assertThat(read("\uFEFFID;Text\r\nA1;one, two\r\n"))
                .containsExactly(new Review(1, "A1", null, "", "", "", null, "one, two"));
        assertThat(read("id\ttext\nA1\ttabs\n")).extracting(Review::text).containsExactly("tabs");
    }

    @Test
    void keepsEmptyTextsAsRows() throws IOException {
        assertThat(read("id,text\nA1,\nA2,\" \"\n")).extracting(Review::text).containsExactly("", " ");
    }

    @Test
    void takesAnEmptyLineForARowOnlyWhereThereIsOneColumn() throws IOException {
        assertThat(read("text\na\n\nb\n")).extracting(Review::text).containsExactly("a", "", "b");
        assertThat(read("id,text\n1,a\n\n2,b\n\n")).extracting(Review::text).containsExactly("a", "b");
    }

    @Test
    void takesAShortRowAsEmptyCells() throws IOException {
        assertThat(read("id,text,product\nA1,fine\n"))
                .extracting(Review::product)
                .containsExactly("");
    }

    @Test
    void leavesOutDatesAndStarsThatItCannotRead() throws IOException {
        assertThat(read("date,stars,text\nyesterday,many,a\n2026-02-30,6,b\n2026-02-28T10:00:00Z,5.0,c\n"))
                .extracting(Review::date, Review::stars)
                .containsExactly(tuple(null, null), tuple(null, null), tuple(LocalDate.of(2026, 2, 28), 5));
    }

    @Test
    void namesTheColumnsWhenTheTextIsMissing() {
        assertThatThrownBy(() -> read("id,comment\nA1,fine\n"))
                .isInstanceOf(CannotFinish.class)
                .hasMessageContainingAll("no column \"text\"", "[id, comment]", "--text-column");
    }

    @Test
    void refusesAFileWithoutRows() {
        assertThatThrownBy(() -> read("id,text\n"))
                .isInstanceOf(CannotFinish.class)
                .hasMessageContaining("no rows");
        assertThatThrownBy(() -> read("")).isInstanceOf(CannotFinish.class).hasMessageContaining("no column");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertThatThrownBy(() -> read("text\ncaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1), "text"))
                .isInstanceOf(CannotFinish.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() {
        assertThatThrownBy(() -> read("text\n\"never closed\n"))
                .isInstanceOf(CannotFinish.class)
                .hasMessageContaining("cannot be read as CSV");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Path nowhere = folder.resolve("nowhere.csv");
        assertThatThrownBy(() -> ReviewFile.read(new ReviewSource(Optional.of(nowhere)), "text"))
                .isInstanceOf(CannotFinish.class)
                .hasMessage(nowhere + " does not exist.");
    }

    @Test
    void comesWithASample() {
        List<Review> sample = ReviewFile.read(new ReviewSource(Optional.empty()), "text");
        assertThat(sample).hasSize(300);
        assertThat(sample).extracting(Review::id).doesNotHaveDuplicates();
    }
}
