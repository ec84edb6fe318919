package io.github.hfclient.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** With a jackson-core that has no limits for what it reads, as those before 2.15. */
class OldJacksonTest {
    private static final class Old extends ClassLoader {
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.contains("StreamReadConstraints")) throw new ClassNotFoundException(name);
            boolean own = name.startsWith("io.github.hfclient.") || name.startsWith("com.fasterxml.jackson.core.");
            if (!own) return super.loadClass(name, resolve);
            Class<?> known = findLoadedClass(name);
            return known == null ? defined(name) : known;
        }

        private Class<?> defined(String name) throws ClassNotFoundException {
            try (InputStream in = OldJacksonTest.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
                if (in == null) throw new ClassNotFoundException(name);
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private final ClassLoader old = new Old();

    private void create(String type, String method) throws ReflectiveOperationException {
        Method called = old.loadClass("io.github.hfclient." + type).getMethod(method);
        called.invoke(null);
    }

    @Test
    void aClientIsNotMadeAndSaysWhy() {
        for (int again = 0; again < 2; again++) {
            assertThatThrownBy(() -> create("HfClient", "create"))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("jackson-core 2.15 or later is needed, but an older one comes first on the class path")
                    .hasCauseInstanceOf(LinkageError.class);
        }
    }

    @Test
    void theLoaderOfThisTestLoadsTheRest() throws ReflectiveOperationException {
        assertThat(old.loadClass(Json.class.getName())).isNotSameAs(Json.class);
    }
}
