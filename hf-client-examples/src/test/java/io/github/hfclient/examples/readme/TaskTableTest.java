package io.github.hfclient.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.TaskRequest;
import io.github.hfclient.tasks.RawTask;
import io.github.hfclient.tasks.chat.StructuredChat;
import io.github.hfclient.tasks.embedding.TokenEmbeddings;
import io.github.hfclient.tasks.text.EnumClassification;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's table of tasks is the one of the code. */
class TaskTableTest {
    private static final Class<?>[] NO_TASK_OF_THEIR_OWN = {
        EnumClassification.class, TokenEmbeddings.class, StructuredChat.class, RawTask.class
    };

    @Test
    void readmeShowsTheTableOfTheCode() {
        assertThat(Readme.read().between("tasks: begin", "tasks: end")).isEqualTo(TaskTable.table());
    }

    @Test
    void everyRequestHasItsLine() throws Exception {
        assertThat(requests())
                .contains(NO_TASK_OF_THEIR_OWN)
                .filteredOn(type -> !List.of(NO_TASK_OF_THEIR_OWN).contains(type))
                .containsExactlyInAnyOrderElementsOf(TaskTable.ROWS.stream()
                        .<Class<?>>map(TaskTable.Row::request)
                        .toList());
    }

    /** All requests of all families, be it in a folder of classes or in a jar. */
    private static List<Class<?>> requests() throws IOException, URISyntaxException {
        Path place = Path.of(RawTask.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(place)) return requests(place);
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of())) {
            return requests(jar.getPath("/"));
        }
    }

    private static List<Class<?>> requests(Path root) throws IOException {
        Path folder = root.resolve(RawTask.class.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> root.relativize(file).toString().replace(File.separatorChar, '.'))
                    .filter(file -> file.matches("[\\w.]+\\.class"))
                    .<Class<?>>map(file -> type(file.replaceFirst("\\.class$", "")))
                    .filter(TaskRequest.class::isAssignableFrom)
                    .toList();
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
