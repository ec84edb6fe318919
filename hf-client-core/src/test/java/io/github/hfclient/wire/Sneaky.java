package io.github.hfclient.wire;

import java.lang.reflect.Constructor;

/** Throws what its caller does not declare, as Kotlin does, and Java by way of a generic. */
final class Sneaky {
    private Sneaky() {}

    /** Throws it; the result is for a throw statement of the caller's. */
    static RuntimeException thrown(Throwable any) {
        return Sneaky.<RuntimeException>unchecked(any);
    }

    /** Throws a new one of this class. */
    static void raise(Class<? extends Throwable> kind) {
        try {
            Constructor<? extends Throwable> maker = kind.getDeclaredConstructor();
            throw thrown(maker.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable any) throws E {
        throw (E) any;
    }
}
