package io.github.hfclient.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.internal.http.AnswerContent;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A journal belongs to one run, whatever else opens, reads and closes the file meanwhile. */
@Timeout(60)
class SharedJournalTest {
    private static final Question ASKED = new Question("0123456789abcdef", "fedcba9876543210");
    private static final Header SUBJECT = new Header(2, "task", "model", Map.of());

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("run.journal");
    }

    private static Entry answer(long row) {
        byte[] json = "[1]".getBytes(StandardCharsets.UTF_8);
        return new Entry.Answer(row, ASKED, null, AnswerContent.json(json));
    }

    /** Another process would cut off, and write over, what the first has written since. */
    @Test
    void isKeptFromAnotherProcessThoughThisOneReadsTheFileAndRefusesRuns() throws Exception {
        try (Journal journal = Journal.open(file)) {
            journal.about(SUBJECT);
            journal.write(List.of(answer(0)));
            assertThat(Files.readAllLines(file)).hasSize(2);
            assertRefused(file, "is in use by another run, in this process");
            try (Loaded other = new Loaded()) {
                assertThatThrownBy(() -> other.open(file))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("is in use by another class loader of this process");
                assertThat(OpeningRun.open(file))
                        .contains("is in use by another run, in another process", "another file");
            }
            journal.write(List.of(answer(1)));
        }
        assertThat(OpeningRun.open(file)).startsWith(OpeningRun.OPENED);
        try (Journal journal = Journal.open(file)) {
            assertThat(journal.has(0) && journal.has(1)).isTrue();
        }
    }

    private static void assertRefused(Path path, String why) {
        assertThatThrownBy(() -> Journal.open(path))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("wait until that has ended, or use another file");
    }

    /** Another copy of the library, as another web application of the same server has. */
    private static final class Loaded implements AutoCloseable {
        private final URLClassLoader loader;

        Loaded() {
            URL[] places = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Loaded::url)
                    .toArray(URL[]::new);
            loader = new URLClassLoader(places, ClassLoader.getPlatformClassLoader());
        }

        private static URL url(String place) {
            try {
                return Path.of(place).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(e);
            }
        }

        AutoCloseable open(Path file) throws Throwable {
            try {
                Class<?> journal = loader.loadClass(Journal.class.getName());
                return (AutoCloseable) journal.getMethod("open", Path.class).invoke(null, file);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        @Override
        public void close() throws IOException {
            loader.close();
        }
    }

    @Test
    void goesToAnotherClassLoaderWhenItsRunHasEnded() throws Throwable {
        Journal journal = Journal.open(file);
        try (Loaded other = new Loaded()) {
            assertThatThrownBy(() -> other.open(file)).isInstanceOf(IllegalStateException.class);
            journal.close();
            try (AutoCloseable again = other.open(file)) {
                assertThat(again).isNotNull();
                assertRefused(file, "is in use by another class loader of this process");
            }
        }
        Journal.open(file).close();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void isTheSameByAnyPath() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        Path around = folder.resolve("sub/../run.journal");
        Files.createDirectory(folder.resolve("sub"));
        try (Journal journal = Journal.open(link)) {
            assertThat(journal.has(0)).isFalse();
            assertRefused(file, "in this process");
            assertRefused(around, "in this process");
        }
        Journal.open(file).close();
    }

    @Test
    void isFreeOnceItWasClosedHoweverOftenThatIsDone() {
        Journal first = Journal.open(file);
        first.close();
        try (Journal second = Journal.open(file)) {
            first.close();
            assertRefused(file, "in this process");
            second.about(SUBJECT);
        }
    }

    @Test
    void isOpenedByAThreadThatWasInterrupted() {
        Thread.currentThread().interrupt();
        try (Journal journal = Journal.open(file)) {
            journal.about(SUBJECT);
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
