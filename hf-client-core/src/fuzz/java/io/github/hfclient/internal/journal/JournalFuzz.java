package io.github.hfclient.internal.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.hfclient.internal.http.AnswerContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class JournalFuzz {
    private static final Path FILE = Path.of("journal");
    private static final Question ASKED = AnyDamageTest.ASKED;
    static final List<Entry> ENTRIES = List.of(
            new Entry.Answer(0, ASKED, null, AnswerContent.json("[\n1]".getBytes(ISO_8859_1))),
            new Entry.Answer(
                    1, ASKED, new By("acme/m", "groq", "acme.test"), new AnswerContent("image/png", new byte[] {
                        '\n', 'a'
                    })),
            new Entry.Refusal(2, ASKED, null, new Refused(422, "id-1", null)),
            new Entry.Answer(0, ASKED, null, AnswerContent.json("[2]".getBytes(ISO_8859_1))));

    static Stream<byte[]> files() {
        return Stream.of(Damaged.by(Damage::none, ENTRIES).bytes());
    }

    @MethodSource("files")
    @FuzzTest
    void anyFile(byte[] file) throws IOException {
        Damaged damaged = new Damaged(ENTRIES, new String(file, ISO_8859_1));
        if (!damaged.forged()) AnyDamageTest.isRepairedOrRefused(damaged, FILE);
    }
}
