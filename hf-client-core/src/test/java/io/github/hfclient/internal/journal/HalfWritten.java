package io.github.hfclient.internal.journal;

import io.github.hfclient.internal.http.AnswerContent;
import io.github.hfclient.testkit.Ask;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A process that writes a row a time to a journal and is killed when half of one has been written. */
public final class HalfWritten {
    private HalfWritten() {}

    /** The journal, the row that it dies in, and how many bytes of that are written. */
    public static void main(String[] arguments) {
        int last = Integer.parseInt(arguments[1]);
        int bytes = Integer.parseInt(arguments[2]);
        int before = 1; // the first line
        Journal journal = Journal.open(Path.of(arguments[0]), path -> new Dying(path, before + last, bytes));
        journal.about(Header.of(Ask.TASK, "acme/m", Ask.of("").body()));
        for (int row = 0; row <= last; row++) {
            String text = "row " + row;
            String answer = "[{\"label\":\"" + text + "\",\"score\":1}]";
            Question asked = Question.of(Ask.TASK, Ask.of(text).body());
            AnswerContent content = AnswerContent.json(answer.getBytes(StandardCharsets.UTF_8));
            journal.write(List.of(new Entry.Answer(row, asked, null, content)));
        }
    }

    private static final class Dying extends RandomAccessFile {
        private final int bytes;
        private int left;

        Dying(Path path, int writes, int bytes) throws IOException {
            super(path.toFile(), "rwd");
            this.left = writes;
            this.bytes = bytes;
        }

        @Override
        public void write(byte[] lines) throws IOException {
            if (left-- > 0) super.write(lines);
            else die(lines);
        }

        private void die(byte[] lines) throws IOException {
            super.write(lines, 0, Math.min(bytes, lines.length));
            new ProcessBuilder(
                            "kill", "-9", String.valueOf(ProcessHandle.current().pid()))
                    .start();
            while (true) Thread.onSpinWait();
        }
    }
}
