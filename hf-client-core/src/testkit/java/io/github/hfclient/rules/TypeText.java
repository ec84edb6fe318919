package io.github.hfclient.rules;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Types as a reader of source code writes them: generic, with {@code @Nullable}, the JDK's and our packages left out. */
final class TypeText {
    private final Set<String> ownPackages;

    TypeText(Set<String> ownPackages) {
        this.ownPackages = ownPackages;
    }

    String list(AnnotatedType[] types) {
        return Arrays.stream(types).map(this::of).collect(joining(", "));
    }

    String of(AnnotatedType type) {
        if (type instanceof AnnotatedArrayType array) {
            return of(array.getAnnotatedGenericComponentType()) + (isNullable(type) ? " @Nullable []" : "[]");
        }
        String nullable = isNullable(type) ? "@Nullable " : "";
        if (type instanceof AnnotatedParameterizedType generic) {
            Type raw = ((ParameterizedType) generic.getType()).getRawType();
            return nullable + name(raw) + "<" + list(generic.getAnnotatedActualTypeArguments()) + ">";
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            return "?" + bound(" super ", wildcard.getAnnotatedLowerBounds())
                    + bound(" extends ", wildcard.getAnnotatedUpperBounds());
        }
        return nullable + name(type.getType());
    }

    /** {@code <T extends Bound>}, or nothing. */
    String parameters(TypeVariable<?>[] variables) {
        Stream<String> texts = Arrays.stream(variables)
                .map(variable -> variable.getName() + bound(" extends ", variable.getAnnotatedBounds()));
        return variables.length == 0 ? "" : texts.collect(joining(", ", "<", ">"));
    }

    String name(Type type) {
        return type instanceof Class<?> raw ? name(raw) : type.getTypeName();
    }

    private String name(Class<?> type) {
        if (type.isMemberClass()) {
            return name(type.getEnclosingClass()) + "." + type.getSimpleName();
        }
        return isOwn(type) || isOfJdk(type) ? type.getSimpleName() : type.getName();
    }

    boolean isOwn(Class<?> type) {
        return ownPackages.contains(type.getPackageName());
    }

    /** Primitive types count too. Tests run on the class path: only the JDK's types are in named modules. */
    private static boolean isOfJdk(Class<?> type) {
        return type.getModule().isNamed();
    }

    private String bound(String word, AnnotatedType[] bounds) {
        List<String> texts = Arrays.stream(bounds)
                .map(this::of)
                .filter(text -> !text.equals("Object"))
                .toList();
        return texts.isEmpty() ? "" : word + String.join(" & ", texts);
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
