import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in one line what a build has tested, from the reports that it wrote, and what is left to profiles. */
final class TestCounts {
    private static final String LEFT =
            "Left to profiles: long, simulation, stress, checks (.ci/run runs these), kills, fuzz, live.";
    private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*>");

    /** What the tests of one module came to. */
    private record Count(int run, int skipped) {
        Count plus(Count more) {
            return new Count(run + more.run, skipped + more.skipped);
        }
    }

    private TestCounts() {}

    /**
     * Prints the line.
     *
     * @param arguments the folder of the project, and when the build began: older reports are of other builds
     */
    public static void main(String... arguments) throws IOException {
        Map<String, Count> counts = new TreeMap<>();
        for (Path report : reports(Path.of(arguments[0]), Instant.parse(arguments[1])))
            counts.merge(module(report), count(Files.readString(report)), Count::plus);
        Count all = counts.values().stream().reduce(new Count(0, 0), Count::plus);
        String modules = counts.entrySet().stream()
                .map(module -> module.getKey() + " " + module.getValue().run())
                .collect(Collectors.joining(", "));
        System.out.printf("Tests run: %d (%s), %d of them skipped. %s%n", all.run(), modules, all.skipped(), LEFT);
    }

    private static List<Path> reports(Path project, Instant since) throws IOException {
        FileTime begin = FileTime.from(since);
        try (Stream<Path> files = Files.find(project, 4, (file, what) -> isReport(file)
                && what.lastModifiedTime().compareTo(begin) >= 0)) {
            return files.toList();
        }
    }

    private static boolean isReport(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        boolean ofTests = folder.endsWith("target/surefire-reports") || folder.endsWith("target/failsafe-reports");
        return ofTests && file.getFileName().toString().matches("TEST-.*\\.xml");
    }

    private static String module(Path report) {
        Path target = report.getParent().getParent();
        return target.getParent().getFileName().toString().replaceFirst("^hf-client-", "");
    }

    private static Count count(String report) {
        Matcher suite = SUITE.matcher(report);
        if (!suite.find()) throw new IllegalArgumentException("not a report of tests: " + report);
        return new Count(number("tests", suite.group()), number("skipped", suite.group()));
    }

    private static int number(String name, String suite) {
        Matcher number = Pattern.compile(" " + name + "=\"(\\d+)\"").matcher(suite);
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }
}
