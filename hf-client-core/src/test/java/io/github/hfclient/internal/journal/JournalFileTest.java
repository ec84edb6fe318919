package io.github.hfclient.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.internal.http.AnswerContent;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class JournalFileTest {
    private static final Question ASKED = new Question("0123456789abcdef", "fedcba9876543210");

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("a.journal");
    }

    private static Entry answer(long row, String json) {
        return new Entry.Answer(row, ASKED, null, AnswerContent.json(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes so many bytes in all, as a disk that is nearly full. */
    private static final class SmallDisk extends RandomAccessFile {
        private int left;

        SmallDisk(Path path, int bytes) throws IOException {
            super(path.toFile(), "rwd");
            left = bytes;
        }

        @Override
        public void write(byte[] lines) throws IOException {
            int fits = Math.min(left, lines.length);
            super.write(lines, 0, fits);
            left -= fits;
            if (fits < lines.length) throw new IOException("No space left on device");
        }
    }

    @Test
    void saysThatTheDiskIsFullAndKeepsWhatItHad() throws IOException {
        Header subject = new Header(2, "task", "model", Map.of());
        try (Journal journal = Journal.open(file(), path -> new SmallDisk(path, 300))) {
            journal.about(subject);
            journal.write(List.of(answer(0, "[1]")));
            String whole = Files.readString(file());
            assertThatThrownBy(() -> journal.write(List.of(answer(1, "\"" + "x".repeat(200) + "\""))))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("a.journal cannot be written")
                    .hasMessageContaining("No space left on device")
                    .hasMessageContaining("run again goes on from there");
            assertThat(file()).hasContent(whole);
            assertThatThrownBy(() -> journal.write(List.of(answer(2, "[2]"))))
                    .as("no hole is left by going on")
                    .isInstanceOf(UncheckedIOException.class);
            assertThat(file()).hasContent(whole);
        }
        try (Journal journal = Journal.open(file())) {
            journal.about(subject);
            assertThat(journal.has(0)).isTrue();
            assertThat(journal.has(1)).isFalse();
            journal.write(List.of(answer(1, "[1]")));
        }
        try (Journal journal = Journal.open(file())) {
            assertThat(journal.has(1)).isTrue();
        }
    }

    @Test
    void hasWhatManyThreadsWroteAtATime() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Journal journal = Journal.open(file())) {
            journal.about(new Header(2, "task", "model", Map.of()));
            var writing = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < 200; i++) {
                long row = i;
                writing.add(threads.submit(() -> journal.write(List.of(answer(row, "[" + row + "]")))));
            }
            for (var one : writing) one.get(120, TimeUnit.SECONDS);
        } finally {
            threads.shutdown();
        }
        try (Journal journal = Journal.open(file())) {
            assertThat(IntStream.range(0, 200)).allMatch(journal::has);
            Entry.Answer one = (Entry.Answer) journal.read(123, ASKED);
            assertThat(new String(one.content().bytes(), StandardCharsets.UTF_8))
                    .isEqualTo("[123]");
        }
    }

    @Test
    void isNotClosedByAThreadThatWasInterrupted() {
        try (Journal journal = Journal.open(file())) {
            journal.about(new Header(2, "task", "model", Map.of()));
            Thread.currentThread().interrupt();
            journal.write(List.of(answer(0, "[0]")));
            assertThat(Thread.interrupted()).isTrue();
            journal.write(List.of(answer(1, "[1]")));
        }
        try (Journal journal = Journal.open(file())) {
            assertThat(journal.has(1)).isTrue();
        }
    }

    @Test
    void keepsBytesThatAreNoJson() {
        byte[] image = {0, 10, 13, -1};
        try (Journal journal = Journal.open(file())) {
            journal.about(new Header(2, "task", "model", Map.of()));
            journal.write(List.of(new Entry.Answer(0, ASKED, null, new AnswerContent("image/png", image))));
        }
        try (Journal journal = Journal.open(file())) {
            AnswerContent content = ((Entry.Answer) journal.read(0, ASKED)).content();
            assertThat(content.type()).isEqualTo("image/png");
            assertThat(content.bytes()).isEqualTo(image);
        }
    }

    @Test
    void keepsALongAnswerThatCameOnSeveralLines() {
        String words = "\u00e9".repeat(5_000); // more than is read at once
        try (Journal journal = Journal.open(file())) {
            journal.about(new Header(2, "task", "model", Map.of()));
            journal.write(List.of(answer(0, "\uFEFF[\n\"" + words + "\"\r\n]"), answer(1, "[1]")));
        }
        try (Journal journal = Journal.open(file())) {
            assertThat(text(journal.read(0, ASKED))).isEqualTo("[ \"" + words + "\"  ]");
            assertThat(text(journal.read(1, ASKED))).isEqualTo("[1]");
        }
    }

    private static String text(Entry entry) {
        return new String(((Entry.Answer) entry).content().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void isCutBehindItsLastWholeLine() throws IOException {
        byte[] first = new Header(2, "task", "model", Map.of()).line();
        Files.write(file(), first);
        Files.writeString(file(), "{\"crc\":\"01", java.nio.file.StandardOpenOption.APPEND);
        Journal.open(file()).close();
        assertThat(file()).hasBinaryContent(first);
    }

    @Test
    void isNotHeldByARunThatRefusedIt() throws IOException {
        Files.writeString(file(), "id,text\n");
        for (int i = 0; i < 2; i++)
            assertThatThrownBy(() -> Journal.open(file()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is no journal of a batch");
    }

    @Test
    void takesAsManyRowsAsItHasAndMore() {
        try (Journal journal = Journal.open(file())) {
            journal.about(new Header(2, "task", "model", Map.of()));
            journal.write(List.of(answer(1, "[1]")));
        }
        try (Journal journal = Journal.open(file())) {
            journal.total(2);
            assertThatThrownBy(() -> journal.total(1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("it has a row 1, the batch has only 1 rows");
        }
    }

    @Test
    void refusesAJournalOfANewerVersion() throws IOException {
        String rest = "\"journal\":3,\"task\":\"t\",\"model\":\"m\",\"settings\":{}}";
        Files.write(file(), Line.of(rest.getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> Journal.open(file()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("newer version");
    }

    /** Found by a fuzzer that computed the sum. */
    @Test
    void refusesAFirstLineThatIsNoJson() throws IOException {
        Files.write(file(), Line.of(Line.ascii("\"journal\":1,\"task\":\"t\",\"model\":\"m\"}{}")));
        assertThatThrownBy(() -> Journal.open(file()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no journal of a batch");
    }
}
