package io.github.hfclient.tasks.records;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is annotated at a component of a record. Java puts an annotation in all the places that it allows, Kotlin in one: on the
 * parameter of the constructor, unless it is told another by {@code @get:} or {@code @field:}.
 */
record Annotations(List<Annotation> all) {
    static Annotations of(RecordComponent component, Parameter parameter) {
        Stream<AnnotatedElement> places = Stream.of(
                component,
                component.getAnnotatedType(),
                parameter,
                parameter.getAnnotatedType(),
                component.getAccessor(),
                component.getAccessor().getAnnotatedReturnType());
        return new Annotations(Stream.concat(places, fields(component))
                .flatMap(place -> Arrays.stream(place.getAnnotations()))
                .toList());
    }

    private static Stream<Field> fields(RecordComponent component) {
        return Arrays.stream(component.getDeclaringRecord().getDeclaredFields())
                .filter(field -> field.getName().equals(component.getName()));
    }

    /** The words for the model, if there are any. */
    Optional<String> description() {
        return all.stream()
                .filter(Description.class::isInstance)
                .map(each -> ((Description) each).value())
                .findFirst();
    }

    /** By the name alone: every library has one of its own. */
    boolean nullable() {
        return all.stream()
                .anyMatch(each -> each.annotationType().getSimpleName().equals("Nullable"));
    }
}
