package io.github.hfclient.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What users see of the given types, as text: packages and types sorted, one block a type, one line a member. */
final class ApiText {
    private final TypeText types;
    private final MemberText members;

    ApiText(Set<String> ownPackages) {
        types = new TypeText(ownPackages);
        members = new MemberText(types);
    }

    String of(Collection<Class<?>> candidates) {
        TreeMap<String, List<Class<?>>> byPackage = candidates.stream()
                .filter(ApiText::isVisible)
                .sorted(Comparator.comparing(Class::getName))
                .collect(groupingBy(Class::getPackageName, TreeMap::new, toList()));
        return byPackage.entrySet().stream()
                .map(entry -> "package " + entry.getKey() + "\n\n" + blocks(entry.getValue()))
                .collect(joining("\n"));
    }

    /** Public or protected, and so is every type around it. */
    static boolean isVisible(Class<?> type) {
        return isVisible(type.getModifiers()) && (!type.isMemberClass() || isVisible(type.getEnclosingClass()));
    }

    static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private String blocks(List<Class<?>> visible) {
        return visible.stream()
                .map(type -> header(type) + " {\n" + members.of(type) + "}\n")
                .collect(joining("\n"));
    }

    private String header(Class<?> type) {
        return modifiers(type)
                + kind(type)
                + types.name(type)
                + types.parameters(type.getTypeParameters())
                + components(type)
                + clause(" extends ", superclass(type))
                + clause(type.isInterface() ? " extends " : " implements ", type.getAnnotatedInterfaces())
                + permitted(type);
    }

    /** Without those that its kind implies. */
    private static String modifiers(Class<?> type) {
        int shown = type.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED);
        if (kind(type).equals("class ")) {
            shown |= type.getModifiers() & (Modifier.FINAL | Modifier.ABSTRACT);
        }
        return Modifier.toString(shown) + (type.isSealed() && !type.isEnum() ? " sealed " : " ");
    }

    private static String kind(Class<?> type) {
        if (type.isInterface()) {
            return type.isAnnotation() ? "@interface " : "interface ";
        }
        return type.isRecord() ? "record " : type.isEnum() ? "enum " : "class ";
    }

    private String components(Class<?> type) {
        return !type.isRecord()
                ? ""
                : Arrays.stream(type.getRecordComponents())
                        .map(component -> types.of(component.getAnnotatedType()) + " " + component.getName())
                        .collect(joining(", ", "(", ")"));
    }

    /** Nothing for one that users cannot name. */
    private static AnnotatedType[] superclass(Class<?> type) {
        boolean shown =
                kind(type).equals("class ") && type.getSuperclass() != Object.class && isVisible(type.getSuperclass());
        return shown ? new AnnotatedType[] {type.getAnnotatedSuperclass()} : new AnnotatedType[0];
    }

    private String clause(String word, AnnotatedType[] parents) {
        return parents.length == 0 ? "" : word + types.list(parents);
    }

    private String permitted(Class<?> type) {
        String names = type.isSealed() && !type.isEnum()
                ? Stream.of(type.getPermittedSubclasses())
                        .filter(permitted -> isVisible(permitted) && types.isOwn(permitted))
                        .map(types::name)
                        .sorted()
                        .collect(joining(", "))
                : "";
        return names.isEmpty() ? "" : " permits " + names;
    }
}
