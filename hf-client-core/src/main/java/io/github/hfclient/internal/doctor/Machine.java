package io.github.hfclient.internal.doctor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** The environment variables and the system properties of a process. */
public record Machine(Map<String, String> variables, Map<String, String> properties) {
    public static Machine standard() {
        Properties all = System.getProperties();
        return new Machine(
                System.getenv(),
                all.stringPropertyNames().stream().collect(Collectors.toMap(n -> n, all::getProperty)));
    }

    /** The first of these variables that is set to something. */
    Optional<String> firstSet(List<String> names) {
        return names.stream().filter(this::isSet).findFirst();
    }

    boolean isSet(String variable) {
        return !variables.getOrDefault(variable, "").isBlank();
    }

    boolean hasProperty(String name) {
        return !properties.getOrDefault(name, "").isBlank();
    }
}
