package io.github.hfclient.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Budget;
import io.github.hfclient.HfClient;
import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.internal.runtime.Settings;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README's table of defaults is the one of the code. */
class DefaultsTest {
    @Test
    void readmeShowsTheTableOfTheCode() {
        assertThat(Readme.read().between("defaults: begin", "defaults: end")).isEqualTo(Defaults.table());
    }

    @Test
    void everySettingHasItsLine() {
        assertThat(Defaults.ROWS.stream().flatMap(row -> row.fields().stream()))
                .containsExactlyInAnyOrderElementsOf(Fields.all(new Settings()).keySet());
    }

    static Stream<Defaults.Row> rows() {
        return Defaults.ROWS.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theBuildersMethodSetsWhatTheLineSaysAndNothingElse(Defaults.Row row) throws ReflectiveOperationException {
        HfClientBuilder builder = HfClient.builder();
        Method setter = Arrays.stream(HfClientBuilder.class.getMethods())
                .filter(method -> method.getName().equals(row.setter()))
                .findFirst()
                .orElseThrow();
        setter.invoke(
                builder,
                Stream.of(setter.getParameterTypes()).map(DefaultsTest::unusual).toArray());
        Map<String, Object> changed = Fields.all(settings(builder));
        changed.entrySet().removeAll(Fields.all(new Settings()).entrySet());
        assertThat(changed).containsOnlyKeys(row.fields().toArray(String[]::new));
    }

    /** A value that is no default. */
    private static Object unusual(Class<?> type) {
        if (type == Duration.class) return Duration.ofHours(1);
        if (type == double.class) return 0.5;
        if (type == Budget.class) return Budget.of(Path.of("ledger.json"));
        return type == int.class ? (Object) 77 : (Object) true;
    }

    private static Settings settings(HfClientBuilder builder) throws ReflectiveOperationException {
        Field settings = HfClientBuilder.class.getDeclaredField("settings");
        settings.setAccessible(true);
        return (Settings) settings.get(builder);
    }
}
