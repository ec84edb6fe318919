package io.github.hfclient.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.TaskRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be switched on can be switched off. */
class SwitchesTest {
    /** One of several modes of a setting, not a switch. */
    private static final Set<String> MODES = Set.of("returnWordTimestamps");

    @Test
    void ofRequestsTakeABoolean() {
        assertThat(Library.exported().stream()
                        .map(type -> type.reflect())
                        .filter(TaskRequest.class::isAssignableFrom)
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()).filter(method -> isSwitch(type, method)))
                        .map(Method::getName))
                .containsExactlyInAnyOrderElementsOf(MODES);
    }

    private static boolean isSwitch(Class<?> type, Method method) {
        boolean open = Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers());
        return open && method.getParameterCount() == 0 && method.getReturnType() == type;
    }
}
