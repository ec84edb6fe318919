package io.github.hfclient.tasks.contract;

import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.tasks.RawTask;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the request records of all packages, each by the name of its task. */
final class RequestTypes {
    private static final String PACKAGE = RawTask.class.getPackageName();

    private RequestTypes() {}

    static Map<String, Class<?>> byTask() {
        Map<String, Class<?>> types = new TreeMap<>();
        Path root = classes();
        try (Stream<Path> files = Files.walk(root.resolve(PACKAGE.replace('.', '/')))) {
            files.map(file -> root.relativize(file).toString().replace(File.separatorChar, '.'))
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> load(name.substring(0, name.length() - ".class".length())))
                    .filter(type -> type.isRecord() && TaskRequest.class.isAssignableFrom(type))
                    .forEach(type ->
                            constant(type).forEach(task -> types.merge(task.id(), type, RequestTypes::namesake)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }

    /** Of two that ask the same task for different things, the one that is called like it. */
    private static Class<?> namesake(Class<?> one, Class<?> other) {
        return one.getSimpleName().equals("TokenEmbeddings") ? other : one;
    }

    private static Path classes() {
        try {
            return Path.of(RawTask.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** The task of a record whose task is always the same. */
    private static Stream<Task<?>> constant(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field ->
                        field.getType() == Task.class && field.getName().equals("TASK"))
                .map(RequestTypes::value);
    }

    private static Task<?> value(Field constant) {
        try {
            constant.setAccessible(true);
            return (Task<?>) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
