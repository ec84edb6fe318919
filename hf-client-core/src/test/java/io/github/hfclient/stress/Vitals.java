package io.github.hfclient.stress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the process holds after a collection.
 *
 * @param threads how many live that clients have started, or the JDK for them
 * @param files how many files are open of each kind; none where the system does not tell
 */
record Vitals(long threads, Map<String, Long> files) {
    private static final Path OPEN = Path.of("/proc/self/fd");
    private static final List<String> OURS = List.of("hf-client", "HttpClient-", "hostile-", "user-");
    /** What the JDK may keep for itself. */
    private static final int FEW = 8;

    static Vitals now() throws IOException {
        System.gc();
        long threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> OURS.stream().anyMatch(thread.getName()::startsWith))
                .count();
        return new Vitals(threads, Files.isDirectory(OPEN) ? open() : Map.of());
    }

    private static Map<String, Long> open() throws IOException {
        try (Stream<Path> all = Files.list(OPEN)) {
            return all.map(Vitals::kind)
                    .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
        }
    }

    /** Sockets and the like have a number each. */
    private static String kind(Path file) {
        try {
            String target = Files.readSymbolicLink(file).toString();
            return target.startsWith("/") ? "file" : target.replaceAll(":\\[\\d+]$", "");
        } catch (IOException e) { // closed in the meantime
            return "file";
        }
    }

    boolean noMoreThan(Vitals before) {
        return threads <= before.threads && count() <= before.count() + FEW;
    }

    private long count() {
        return files.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public String toString() {
        return threads + " threads, " + count() + " files " + files;
    }
}
