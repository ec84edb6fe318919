package io.github.hfclient.examples.names;

import io.github.hfclient.examples.run.Mention;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;

/** One line a name; a text that failed has one line that says why. Offsets are in UTF-16 units. */
final class NamesCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private static final Object[] COLUMNS = {"file", "group", "name", "score", "start", "end", "error"};

    private NamesCsv() {}

    static void write(List<NamedText> texts, Appendable file) throws IOException {
        FORMAT.printRecord(file, COLUMNS);
        for (NamedText text : texts) {
            String name = text.file().name();
            for (Mention mention : text.mentions()) {
                String score = String.format(Locale.ROOT, "%.4f", mention.score());
                FORMAT.printRecord(
                        file, name, mention.type(), mention.word(), score, mention.start(), mention.end(), "");
            }
            if (text.failed())
                FORMAT.printRecord(
                        file, name, "", "", "", "", "", text.problem().orElse(""));
        }
    }
}
