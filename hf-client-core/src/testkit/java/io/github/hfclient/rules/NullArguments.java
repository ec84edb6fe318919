package io.github.hfclient.rules;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives null to every parameter of a public method or constructor in turn that does not say it takes null, the others having
 * values of a sample, and wants an {@link IllegalArgumentException} whose message says that something is null.
 */
public final class NullArguments {
    private final Map<Class<?>, Object> samples;
    private final List<String> found = new ArrayList<>();
    private int tried;

    /** @param samples values of types of which none can be made here */
    public NullArguments(Map<Class<?>, Object> samples) {
        this.samples = samples;
    }

    /** Looks at all that is public in these types; what is static needs no sample of the type itself. */
    public NullArguments in(Class<?>... types) {
        for (Class<?> type : types) {
            Stream.concat(Stream.of(type.getDeclaredConstructors()), Stream.of(type.getDeclaredMethods()))
                    .filter(member -> Modifier.isPublic(member.getModifiers()) && !member.isSynthetic())
                    .filter(member -> !member.getName().equals("equals"))
                    .forEach(this::look);
        }
        return this;
    }

    /** What takes null, or throws something else, as {@code Type.method(Parameters) number: what happened}. */
    public List<String> found() {
        return found.stream().sorted().toList();
    }

    /** How many arguments were null. */
    public int tried() {
        return tried;
    }

    private void look(Executable member) {
        Parameter[] parameters = member.getParameters();
        for (int i = 0; i < parameters.length; i++) if (wantsOne(parameters[i])) look(member, i);
    }

    private static boolean wantsOne(Parameter parameter) {
        return !parameter.getType().isPrimitive()
                && !(parameter.getParameterizedType() instanceof TypeVariable)
                && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private void look(Executable member, int missing) {
        tried++;
        String what = what(member, missing);
        try {
            Object[] arguments = samples(member.getParameters(), missing);
            found.add(what + ": nothing happened, " + called(member, arguments));
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getCause();
            boolean said = thrown instanceof IllegalArgumentException
                    && String.valueOf(thrown.getMessage()).contains("null");
            if (!said) found.add(what + ": " + thrown);
        } catch (ReflectiveOperationException e) {
            found.add(what + ": cannot be tried, " + e);
        }
    }

    private static String what(Executable member, int missing) {
        List<String> types = Arrays.stream(member.getParameterTypes())
                .map(Class::getSimpleName)
                .toList();
        String name =
                member.getDeclaringClass().getSimpleName() + (member instanceof Method ? "." + member.getName() : "");
        return name + "(" + String.join(", ", types) + ") " + (missing + 1);
    }

    private Class<?> called(Executable member, Object[] arguments) throws ReflectiveOperationException {
        Object result;
        if (member instanceof Constructor<?> constructor) result = constructor.newInstance(arguments);
        else {
            boolean fixed = Modifier.isStatic(member.getModifiers());
            result = ((Method) member).invoke(fixed ? null : sample(member.getDeclaringClass()), arguments);
        }
        return result == null ? Void.class : result.getClass();
    }

    private Object[] samples(Parameter[] parameters, int missing) {
        Object[] samples = new Object[parameters.length];
        for (int i = 0; i < samples.length; i++) if (i != missing) samples[i] = sample(parameters[i].getType());
        return samples;
    }

    private Object sample(Class<?> type) {
        Object given = samples.get(type);
        if (given != null) return given;
        if (type.isEnum()) return type.getEnumConstants()[0];
        if (type.isArray()) return array(type);
        if (type.isRecord()) return record(type);
        if (type.isSealed()) return sample(type.getPermittedSubclasses()[0]);
        if (type.isInterface()) return stub(type);
        throw new IllegalStateException("no sample of " + type);
    }

    private Object array(Class<?> type) {
        Object array = java.lang.reflect.Array.newInstance(type.getComponentType(), 1);
        java.lang.reflect.Array.set(array, 0, sample(type.getComponentType()));
        return array;
    }

    private Object record(Class<?> type) {
        Class<?>[] types = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Object[] values = Stream.of(types).map(this::sample).toArray();
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }

    private static Object stub(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null);
    }
}
