package io.github.hfclient.consumers;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The packaged jars that an application gets with hf-client-tasks; the build writes down what Maven resolves for it. */
record RunTimeJars(List<Path> paths) {
    private static final Path TASKS = Path.of("../hf-client-tasks/target");

    static RunTimeJars read() throws IOException {
        Path tasks = TASKS.resolve("hf-client-tasks-" + System.getProperty("hf.version") + ".jar");
        String resolved = Files.readString(TASKS.resolve("run-time-class-path.txt"));
        Stream<Path> others = Stream.of(resolved.split(File.pathSeparator)).map(Path::of);
        return new RunTimeJars(Stream.concat(Stream.of(tasks), others)
                .filter(jar -> !isOptional(jar))
                .toList());
    }

    /** The poms say that JSpecify is optional (tested), so no application gets it; the modules themselves compile with it. */
    private static boolean isOptional(Path jar) {
        return jar.getFileName().toString().startsWith("jspecify-");
    }

    List<String> names() {
        return paths.stream().map(jar -> jar.getFileName().toString()).toList();
    }

    long bytes() throws IOException {
        long sum = 0;
        for (Path jar : paths) {
            sum += Files.size(jar);
        }
        return sum;
    }

    /** As an argument of {@code java} and {@code javac}. */
    String asPath() {
        return paths.stream().map(Path::toString).collect(joining(File.pathSeparator));
    }
}
