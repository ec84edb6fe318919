package io.github.hfclient.auth;

import io.github.hfclient.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is odd about the places of a token: names that others made up, places that disagree, files that anybody can read. */
record TokenPlaces(Environment environment, @Nullable Path dotenv) {

    List<Finding> examine() {
        List<Finding> odd = new ArrayList<>();
        if (environment.isOn("HF_HUB_DISABLE_IMPLICIT_TOKEN")) odd.add(switchedOff());
        odd.addAll(names());
        if (dotenv != null && !Files.exists(dotenv)) odd.add(missing(dotenv));
        Stream.of(environment.tokenFile(), dotenv)
                .filter(file -> file != null && Files.exists(file))
                .forEach(file -> odd.addAll(file(file)));
        return odd;
    }

    private static Finding switchedOff() {
        return warning(
                "HF_HUB_DISABLE_IMPLICIT_TOKEN is on: no token is taken from variables or the token file.",
                "Unset it, or hand the token to the builder.");
    }

    private static Finding missing(Path file) {
        return warning("There is no file " + file + ".", "Give dotenv(..) the path of one, or leave it out.");
    }

    private List<Finding> names() {
        List<String> set = new ArrayList<>(set(TokenNames.OFFICIAL).keySet());
        Map<String, String> lookAlikes = set(TokenNames.LOOK_ALIKE);
        if (set.isEmpty() && lookAlikes.isEmpty()) {
            return TokenNames.unread(environment.variables()).map(TokenPlaces::unread).stream()
                    .toList();
        }
        if (set.isEmpty())
            return List.of(lookAlike(lookAlikes.keySet().iterator().next()));
        return disagreeing(set.get(0), lookAlikes);
    }

    private static Finding unread(String name) {
        return warning("The variable " + name + " is set, but nobody reads that name.", "Call it HF_TOKEN.");
    }

    private static Finding lookAlike(String name) {
        return warning(
                "The variable " + name + " is one of other libraries; it is looked at last.", "Call it HF_TOKEN.");
    }

    private List<Finding> disagreeing(String first, Map<String, String> lookAlikes) {
        Map<String, String> all = new LinkedHashMap<>(set(TokenNames.OFFICIAL));
        all.putAll(lookAlikes);
        String used = all.get(first);
        List<String> others = all.entrySet().stream()
                .filter(each -> !each.getValue().equals(used))
                .map(Map.Entry::getKey)
                .toList();
        if (others.isEmpty()) return List.of();
        return List.of(warning(
                first + " is used, but " + String.join(", ", others) + " holds another token.",
                "Unset what you do not mean."));
    }

    private Map<String, String> set(List<String> names) {
        Map<String, String> set = new LinkedHashMap<>();
        for (String name : names) {
            String value = environment.variables().getOrDefault(name, "").strip();
            if (!value.isEmpty()) set.put(name, value);
        }
        return set;
    }

    private static List<Finding> file(Path file) {
        if (!Files.isReadable(file)) {
            return List.of(warning("The file " + file + " cannot be read.", "Give this user the right to read it."));
        }
        return othersMayRead(file)
                ? List.of(warning("Other users of this machine may read " + file + ".", "chmod 600 " + file))
                : List.of();
    }

    private static boolean othersMayRead(Path file) {
        try {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
            return rights.contains(PosixFilePermission.GROUP_READ) || rights.contains(PosixFilePermission.OTHERS_READ);
        } catch (UnsupportedOperationException | IOException e) {
            return false; // a file system without such rights, or one that does not tell
        }
    }

    private static Finding warning(String text, String remedy) {
        return new Finding("token", Finding.State.WARN, text, remedy);
    }
}
