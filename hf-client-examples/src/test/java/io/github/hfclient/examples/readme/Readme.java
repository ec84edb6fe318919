package io.github.hfclient.examples.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of the README, and what it says of the blocks in it. */
record Readme(String text) {
    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));
    private static final Pattern FENCE =
            Pattern.compile("(?:<!-- ([^\n]+) -->\n)?```(\\w*)\n(.*?)```\n", Pattern.DOTALL);

    /**
     * A fenced block.
     *
     * @param mark what the comment directly before it says, empty if there is none
     * @param text each line with its end
     */
    record Block(String mark, String language, String text) {}

    static Readme read() {
        return new Readme(text(MODULE.resolve("../README.md")));
    }

    /** The folder of the snippets. */
    static Path sources() {
        return MODULE.resolve("src/test/java")
                .resolve(Readme.class.getPackageName().replace('.', '/'));
    }

    static String text(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }

    List<Block> blocks(String language) {
        List<Block> blocks = new ArrayList<>();
        for (Matcher fence = FENCE.matcher(text); fence.find(); ) {
            String mark = fence.group(1) == null ? "" : fence.group(1);
            if (fence.group(2).equals(language)) blocks.add(new Block(mark, language, fence.group(3)));
        }
        return blocks;
    }

    /** The block that shows what a snippet prints. */
    String output(String name) {
        return blocks("text").stream()
                .filter(block -> block.mark().equals("output: " + name))
                .map(Block::text)
                .findFirst()
                .orElseThrow(() -> new AssertionError("README.md shows no output of " + name));
    }

    /** What stands between two comments, without the line ends around it. */
    String between(String begin, String end) {
        String first = "<!-- " + begin + " -->\n";
        int from = text.indexOf(first) + first.length();
        int to = text.indexOf("<!-- " + end + " -->", from);
        if (from < first.length() || to < 0) throw new AssertionError("README.md has no part from " + begin);
        return text.substring(from, to).stripTrailing();
    }
}
