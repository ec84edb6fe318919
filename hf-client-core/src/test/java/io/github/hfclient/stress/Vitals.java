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
 * @param threads how many live that clients have started, or the JDK for them, unless only the JDK could end them
 * @param files how many files are open of each kind; none where the system does not tell
 */
record Vitals(long threads, Map<String, Long> files) {
    private static final Path OPEN = Path.of("/proc/self/fd");
    private static final List<String> OURS = List.of("hf-client", "HttpClient-", "hostile-", "user-");
    /**
     * Before Java 21 a send that is interrupted while it connects may never end inside the JDK, whose client then keeps its
     * selector for good: a thread and two files, which nobody outside can end.
     */
    private static final boolean SELECTORS_MAY_STAY = Runtime.version().feature() < 21;

    private static final String SELECTOR = "-SelectorManager";
    private static final List<String> OF_A_SELECTOR = List.of("anon_inode:[eventfd]", "anon_inode:[eventpoll]");

    static Vitals now() throws IOException {
        System.gc();
        long threads = Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> OURS.stream().anyMatch(name::startsWith))
                .filter(name -> !(SELECTORS_MAY_STAY && name.endsWith(SELECTOR)))
                .count();
        return new Vitals(threads, Files.isDirectory(OPEN) ? open() : Map.of());
    }

    private static Map<String, Long> open() throws IOException {
        try (Stream<Path> all = Files.list(OPEN)) {
            return all.map(Vitals::kind)
                    .filter(kind -> !(SELECTORS_MAY_STAY && OF_A_SELECTOR.contains(kind)))
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
        return threads <= before.threads && count() <= before.count();
    }

    private long count() {
        return files.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public String toString() {
        return threads + " threads, " + count() + " files " + files;
    }
}
