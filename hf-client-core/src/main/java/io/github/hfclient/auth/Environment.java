package io.github.hfclient.auth;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Environment variables and the home directory, read as the Python client reads them. */
final class Environment {
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:(\\w+)|\\{(\\w+)})");
    private static final Set<String> ON = Set.of("1", "ON", "YES", "TRUE");

    private final Map<String, String> variables;
    private final Path home;

    Environment(Map<String, String> variables, Path home) {
        this.variables = Map.copyOf(variables);
        this.home = home;
    }

    Map<String, String> variables() {
        return variables;
    }

    boolean isOn(String name) {
        return get(name)
                .map(value -> ON.contains(value.toUpperCase(Locale.ROOT)))
                .orElse(false);
    }

    /** {@code HF_TOKEN_PATH}, else {@code token} in the folder that the Hugging Face clients share. */
    Path tokenFile() {
        return get("HF_TOKEN_PATH")
                .map(this::path)
                .orElseGet(() -> sharedFolder().resolve("token"));
    }

    private Path sharedFolder() {
        return get("HF_HOME").map(this::path).orElseGet(() -> cache().resolve("huggingface"));
    }

    private Path cache() {
        return get("XDG_CACHE_HOME").map(this::path).orElseGet(() -> home.resolve(".cache"));
    }

    private Optional<String> get(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Expands a leading {@code ~} and every variable that is set; an unknown variable stays as it is written. */
    private Path path(String text) {
        boolean atHome = text.equals("~") || text.startsWith("~/") || text.startsWith("~\\");
        String absolute = atHome ? home + text.substring(1) : text;
        return Path.of(VARIABLE.matcher(absolute).replaceAll(this::value));
    }

    private String value(MatchResult variable) {
        String name = variable.group(1) != null ? variable.group(1) : variable.group(2);
        return Matcher.quoteReplacement(variables.getOrDefault(name, variable.group()));
    }
}
