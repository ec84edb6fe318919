package io.github.hfclient.rules;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The members of a type that users see, one line each, sorted by name. Left out is what the language adds by itself: canonical
 * constructors and accessors of records, {@code values} of enums, {@code equals}, {@code hashCode}, {@code toString}.
 */
final class MemberText {
    private static final Set<String> OBJECT_METHODS = Set.of("equals", "hashCode", "toString");
    private static final Set<String> ENUM_METHODS = Set.of("values", "valueOf");

    private static final int SHOWN = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC | Modifier.FINAL;

    private final TypeText types;

    MemberText(TypeText types) {
        this.types = types;
    }

    String of(Class<?> type) {
        return Stream.of(fields(type), constructors(type), methods(type))
                .flatMap(lines -> lines)
                .map(line -> "    " + line + "\n")
                .collect(joining());
    }

    private Stream<String> fields(Class<?> type) {
        return visible(type.getDeclaredFields()).map(this::field);
    }

    private String field(Field field) {
        return field.isEnumConstant()
                ? field.getName()
                : modifiers(field) + types.of(field.getAnnotatedType()) + " " + field.getName();
    }

    private Stream<String> constructors(Class<?> type) {
        return visible(type.getDeclaredConstructors())
                .filter(not(MemberText::isCanonical))
                .map(constructor -> modifiers(constructor) + generics(constructor) + signature(constructor));
    }

    private Stream<String> methods(Class<?> type) {
        return visible(type.getDeclaredMethods())
                .filter(not(MemberText::isImplied))
                .map(method -> modifiers(method) + generics(method) + types.of(method.getAnnotatedReturnType()) + " "
                        + signature(method));
    }

    private static <M extends Member> Stream<M> visible(M[] members) {
        return Arrays.stream(members)
                .filter(member -> ApiText.isVisible(member.getModifiers()) && !member.isSynthetic())
                .sorted(Comparator.comparing(Member::getName).thenComparing(Member::toString));
    }

    private static String modifiers(Member member) {
        boolean ofInterface = member.getDeclaringClass().isInterface();
        int shown = member.getModifiers() & (SHOWN | (ofInterface ? 0 : Modifier.ABSTRACT));
        boolean hasBody = member instanceof Method method && method.isDefault();
        return Modifier.toString(shown) + (hasBody ? " default " : " ");
    }

    private String generics(Executable member) {
        String parameters = types.parameters(member.getTypeParameters());
        return parameters.isEmpty() ? "" : parameters + " ";
    }

    private String signature(Executable member) {
        String name = member instanceof Method
                ? member.getName()
                : member.getDeclaringClass().getSimpleName();
        String thrown = types.list(member.getAnnotatedExceptionTypes());
        return name + "(" + types.list(member.getAnnotatedParameterTypes()) + ")"
                + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private static boolean isCanonical(Constructor<?> constructor) {
        return constructor.getDeclaringClass().isRecord()
                && Arrays.equals(
                        constructor.getParameterTypes(),
                        components(constructor).map(RecordComponent::getType).toArray());
    }

    private static boolean isImplied(Method method) {
        String name = method.getName();
        return OBJECT_METHODS.contains(name)
                || (method.getDeclaringClass().isEnum() && ENUM_METHODS.contains(name))
                || (method.getParameterCount() == 0
                        && components(method).map(RecordComponent::getName).anyMatch(name::equals));
    }

    private static Stream<RecordComponent> components(Member member) {
        Class<?> owner = member.getDeclaringClass();
        return owner.isRecord() ? Arrays.stream(owner.getRecordComponents()) : Stream.empty();
    }
}
