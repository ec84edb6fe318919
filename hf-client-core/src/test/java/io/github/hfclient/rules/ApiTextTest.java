package io.github.hfclient.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTextTest {
    @Test
    void showsGenericsNullnessModifiersAndPermittedTypes() {
        assertThat(text(Sample.class)).isEqualTo("""
                package io.github.hfclient.rules

                public sealed interface Sample<T extends Comparable<T>> extends Closeable permits Sample.Row {
                    public static int count(byte @Nullable [])
                    public <R> List<? extends R> map(Function<? super T, R>, @Nullable String[]) throws IOException
                    public default @Nullable Map<String, @Nullable T> seen()
                }
                """);
    }

    @Test
    void leavesOutWhatTheLanguageAdds() {
        assertThat(text(Sample.Row.class, Sample.Mood.class)).isEqualTo("""
                package io.github.hfclient.rules

                public enum Sample.Mood {
                    GOOD
                }

                public record Sample.Row(String name, @Nullable List<Double> scores) implements Sample<Integer> {
                    public Row(String)
                    public void close()
                    public <R> List<? extends R> map(Function<? super Integer, R>, @Nullable String[])
                    public Sample.Row named(String)
                }
                """);
    }

    @Test
    void leavesOutWhatUsersCannotSee() {
        assertThat(text(ApiTextTest.class)).isEmpty();
    }

    @Test
    void showsThePackageOfForeignTypes() {
        assertThat(new ApiText(Set.of()).of(List.of(Sample.class))).containsPattern(ApiFile.FOREIGN_TYPE);
        assertThat(text(Sample.class)).doesNotContainPattern(ApiFile.FOREIGN_TYPE);
    }

    @Test
    void aChangedTextFailsWithTheDifferentLine(@TempDir Path folder) throws IOException {
        Path accepted = Files.writeString(folder.resolve("accepted.api"), "a\nb\n");
        ApiFile file = new ApiFile(accepted, folder.resolve("actual.api"), false);
        file.assertEquals("a\nb\n");
        assertThatThrownBy(() -> file.assertEquals("a\nc\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("-Dapi.accept=true", "\"b\"", "\"c\"");
    }

    private static String text(Class<?>... types) {
        return new ApiText(Set.of(ApiTextTest.class.getPackageName())).of(List.of(types));
    }
}
