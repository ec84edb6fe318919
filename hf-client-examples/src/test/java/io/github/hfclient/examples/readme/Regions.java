package io.github.hfclient.examples.readme;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marked regions of the snippets' sources, by name. */
final class Regions {
    private static final Pattern REGION = Pattern.compile(" *// snippet: (\\S+)\n(.*?)\n *// end\n", Pattern.DOTALL);

    private Regions() {}

    static Map<String, String> read() {
        Map<String, String> regions = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Readme.sources(), "Snippets*.java")) {
            for (Path file : files) addAll(Readme.text(file), regions);
        } catch (IOException e) {
            throw new AssertionError("cannot list " + Readme.sources(), e);
        }
        return regions;
    }

    private static void addAll(String source, Map<String, String> regions) {
        for (Matcher region = REGION.matcher(source); region.find(); ) {
            String earlier = regions.put(region.group(1), region.group(2).stripIndent() + "\n");
            if (earlier != null) throw new AssertionError("two snippets are called " + region.group(1));
        }
    }
}
