package io.github.hfclient.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;

/** What the types that users see keep to. */
@SuppressWarnings("ImmutableEnumChecker") // a rule never changes, its library does not say so
public enum ApiRule {
    PUBLIC_TYPES_ARE_CLOSED(classes()
            .that(describe("users see", ApiRule::isVisible))
            .should(be(describe("record, enum, annotation, sealed, final or one method", ApiRule::isClosed)))),

    NO_METHOD_IS_A_KOTLIN_KEYWORD(methods()
            .that(describe("users see", ApiRule::isVisible))
            .should()
            .haveNameNotMatching("as|fun|in|is|object|typealias|typeof|val|var|when")),

    /** Mappers of users would take {@code isX} and {@code getX} for a second property. */
    NO_RECORD_COMPONENT_IS_NAMED_LIKE_A_GETTER(methods()
            .that(describe("read a record component", ApiRule::isAccessor))
            .should()
            .haveNameNotMatching("(is|get)[A-Z].*"));

    /** For users to implement, or closed by their constructors; nested types count as their outermost one. */
    private static final Set<String> OPEN_BY_DESIGN =
            Set.of("Inference", "TaskRequest", "StreamRequest", "AnswerStream", "HfException");

    private final ArchRule rule;

    ApiRule(ArchRule rule) {
        this.rule = rule;
    }

    /** Fails with every violation; passes where there is no class yet. */
    public void check(JavaClasses classes) {
        rule.allowEmptyShould(true).check(classes);
    }

    private static boolean isVisible(JavaMethod member) {
        return ApiText.isVisible(member.reflect().getModifiers()) && isVisible(member.getOwner());
    }

    private static boolean isVisible(JavaClass type) {
        return ApiText.isVisible(type.reflect());
    }

    private static boolean isClosed(JavaClass type) {
        return type.isRecord()
                || type.isEnum()
                || type.isAnnotation()
                || isClosed(type.reflect())
                || OPEN_BY_DESIGN.contains(outermost(type.reflect()).getSimpleName());
    }

    private static Class<?> outermost(Class<?> type) {
        return type.isMemberClass() ? outermost(type.getEnclosingClass()) : type;
    }

    private static boolean isClosed(Class<?> type) {
        return type.isSealed()
                || Modifier.isFinal(type.getModifiers())
                || (type.isInterface() && abstractMethods(type) == 1);
    }

    private static boolean isAccessor(JavaMethod member) {
        JavaClass owner = member.getOwner();
        return owner.isRecord()
                && Arrays.stream(owner.reflect().getRecordComponents())
                        .anyMatch(component -> component.getName().equals(member.getName()));
    }

    private static long abstractMethods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .map(Method::getModifiers)
                .filter(Modifier::isAbstract)
                .count();
    }
}
