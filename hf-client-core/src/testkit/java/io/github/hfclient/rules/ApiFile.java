package io.github.hfclient.rules;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/** The public API of the module under test as one reviewed text file, so that each change of it is a visible one. */
public final class ApiFile {
    /** Types of the JDK and of the exported packages stand without their package; a package shows whose type it is. */
    public static final Pattern FOREIGN_TYPE = Pattern.compile("\\b([a-z]\\w*\\.)+[A-Z]\\w*");

    private static final String ACCEPT =
            "./mvnw -q test -Dapi.accept=true -Dtest=PublicApiTest" + " -Dsurefire.failIfNoSpecifiedTests=false";

    private final Path accepted;
    private final Path actual;
    private final boolean accept;

    public ApiFile(String name) {
        this(
                Library.MODULE.resolve("src/test/api").resolve(name),
                Library.MODULE.resolve("target").resolve(name),
                Boolean.getBoolean("api.accept"));
    }

    ApiFile(Path accepted, Path actual, boolean accept) {
        this.accepted = accepted;
        this.actual = actual;
        this.accept = accept;
    }

    /** What the compiled classes offer now. */
    public static String now() {
        Set<Class<?>> exported =
                Library.exported().stream().map(JavaClass::reflect).collect(toSet());
        return new ApiText(Library.ownPackages()).of(exported);
    }

    /** Fails with the differing lines; {@code -Dapi.accept=true} writes the file anew instead. */
    public void assertEquals(String now) throws IOException {
        Files.writeString(actual, now);
        if (accept) {
            Files.createDirectories(accepted.getParent());
            Files.writeString(accepted, now);
        }
        assertThat(actual)
                .as("the public API against %s; the new text is %s, to accept it: %s", accepted, actual, ACCEPT)
                .hasSameTextualContentAs(accepted);
    }
}
