package io.github.hfclient.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.internal.http.AnswerContent;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Any;
import io.github.hfclient.testkit.Noise;
import io.github.hfclient.testkit.Scratch;
import io.github.hfclient.testkit.Share;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * Whatever happens to the file of a journal, it has every row whose line is as it was written, with its own answer, and no
 * other row; or, where the first line is damaged, it is refused and left as it is.
 */
@AddLifecycleHook(Scratch.class)
class AnyDamageTest {
    private static final int ROWS = 6;
    static final Question ASKED = new Question("0123456789abcdef", "fedcba9876543210");

    private static final By BY = new By("acme/m", null, "acme.test");

    @Provide
    Arbitrary<Damaged> files() {
        Arbitrary<Damage> damage = Damage.any(Noise.bytes("{\"crc\":\"", "\n", "\"row\":1", "}"));
        Arbitrary<List<Entry>> entries =
                Arbitraries.oneOf(answers(), refusals()).list().ofMaxSize(8);
        return Combinators.combine(damage, entries).as(Damaged::by);
    }

    private static Arbitrary<Entry> answers() {
        Arbitrary<AnswerContent> json =
                Noise.text("\n", "\u2028", "\"", "\\", "a").map(AnyDamageTest::json);
        Arbitrary<AnswerContent> media =
                Noise.bytes("\n", "\r", "a").map(bytes -> new AnswerContent("image/png", bytes));
        return Combinators.combine(rows(), Arbitraries.oneOf(json, media))
                .as((row, content) -> new Entry.Answer(row, ASKED, BY, content));
    }

    private static AnswerContent json(String text) {
        return AnswerContent.json(("[\n" + Json.of(text).text() + "\r\n]").getBytes(StandardCharsets.UTF_8));
    }

    private static Arbitrary<Entry> refusals() {
        return Combinators.combine(rows(), Noise.text("too long", "\n", "\""))
                .as((row, why) -> new Entry.Refusal(row, ASKED, BY, new Refused(422, why, null)));
    }

    private static Arbitrary<Long> rows() {
        return Arbitraries.longs().between(0, ROWS - 1);
    }

    @Any
    void hasTheRowsWhoseLinesAreWholeAndGoesOn(@ForAll("files") Damaged damaged, Path file) throws IOException {
        Share.between(0.5, 0.95, damaged.journal());
        isRepairedOrRefused(damaged, file);
    }

    static void isRepairedOrRefused(Damaged damaged, Path file) throws IOException {
        Files.write(file, damaged.bytes());
        if (damaged.journal()) goesOn(damaged, file);
        else refused(damaged, file);
    }

    private static void refused(Damaged damaged, Path file) throws IOException {
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no journal of a batch");
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged.bytes());
    }

    private static void goesOn(Damaged damaged, Path file) throws IOException {
        Map<Long, Entry> expected = damaged.entries();
        try (Journal journal = open(file)) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).isEqualTo(String.join("", damaged.lines()));
            has(journal, expected);
            journal.about(Damaged.SUBJECT);
            Entry more = new Entry.Answer(1, ASKED, null, json("more"));
            journal.write(List.of(more));
            expected.put(1L, more);
        }
        try (Journal again = open(file)) {
            has(again, expected);
        }
    }

    private static void has(Journal journal, Map<Long, Entry> expected) {
        for (long row = 0; row < ROWS; row++) {
            Entry entry = expected.get(row);
            assertThat(journal.has(row)).as("row %d", row).isEqualTo(entry != null);
            if (entry != null) same(journal.read(row, ASKED), entry);
        }
    }

    private static void same(Entry found, Entry written) {
        assertThat(found.row()).isEqualTo(written.row());
        if (written instanceof Entry.Answer answer) same(((Entry.Answer) found).content(), answer.content());
        else assertThat(found).isEqualTo(written);
    }

    private static void same(AnswerContent found, AnswerContent written) {
        assertThat(found.type()).isEqualTo(written.type());
        if (written.type() != null) assertThat(found.bytes()).isEqualTo(written.bytes());
        else assertThat(json(found)).isEqualTo(json(written));
    }

    private static Json json(AnswerContent content) {
        return Json.parse(new String(content.bytes(), StandardCharsets.UTF_8));
    }

    /** Without waiting for the disk. */
    private static Journal open(Path file) {
        return Journal.open(file, path -> new RandomAccessFile(path.toFile(), "rw"));
    }
}
