package io.github.hfclient.examples.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of the results. */
public record OutputFolder(Path path) {

    /** Writes the text of one file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(BufferedWriter file) throws IOException;
    }

    private static final String MODULE = "hf-client-examples";

    /**
     * Makes sure that the folder is there and can be written to, before anything is asked of a model.
     *
     * @throws CannotFinish if not
     */
    public static OutputFolder prepare(Optional<Path> wanted, String program) {
        Path path = wanted.orElseGet(() -> standard(Path.of(""), program));
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, program, ".tmp"));
            return new OutputFolder(path);
        } catch (IOException e) {
            throw new CannotFinish(
                    "The output folder " + path + " cannot be written to: choose another with --out.", e);
        }
    }

    /** The program's folder in {@code target} of the examples module, be the working directory the module or the project. */
    static Path standard(Path workingDirectory, String program) {
        Path module = workingDirectory.resolve(MODULE);
        return (Files.isDirectory(module) ? module : workingDirectory)
                .resolve("target")
                .resolve(program);
    }

    /**
     * Writes one file, in UTF-8 with line feeds.
     *
     * @throws CannotFinish if it cannot be written
     */
    public void write(String name, Content content) {
        Path file = path.resolve(name);
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            content.writeTo(writer);
        } catch (IOException e) {
            throw new CannotFinish(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
