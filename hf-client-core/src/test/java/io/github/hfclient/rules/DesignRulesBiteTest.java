package io.github.hfclient.rules;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DesignRulesBiteTest {
    @ParameterizedTest
    @MethodSource
    void codeThatBreaksTheRuleIsFound(CodeRule rule, Class<?> violation) {
        assertThatThrownBy(() -> rule.check(classes(violation))).isInstanceOf(AssertionError.class);
    }

    static Stream<Arguments> codeThatBreaksTheRuleIsFound() {
        return Stream.of(
                arguments(CodeRule.CORE_NEVER_REACHES_TASKS, Violations.CoreThatReachesTasks.class),
                arguments(CodeRule.CORE_NAMES_NO_TASK, Violations.CoreThatNamesTask.class),
                arguments(CodeRule.HTTP_CLIENT_STAYS_IN_THE_TRANSPORT_AND_THE_BUILDER, Violations.HttpAnywhere.class),
                arguments(CodeRule.NOBODY_DECIDES_WHOM_TO_TRUST, Violations.TrustsEverybody.class),
                arguments(CodeRule.JACKSON_STAYS_IN_THE_JSON_PACKAGE, Violations.JacksonAnywhere.class),
                arguments(CodeRule.STATIC_STATE_NEVER_CHANGES, Violations.StaticMap.class),
                arguments(CodeRule.STATIC_STATE_NEVER_CHANGES, Violations.StaticVariable.class),
                arguments(CodeRule.STATIC_STATE_NEVER_CHANGES, Violations.StaticArray.class),
                arguments(CodeRule.NO_THREAD_LOCAL, Violations.OwnThreadLocal.class),
                arguments(CodeRule.NOTHING_IS_SYNCHRONIZED, Violations.SynchronizedMethod.class),
                arguments(CodeRule.NOTHING_IS_SYNCHRONIZED, Violations.SynchronizedBlock.class),
                arguments(CodeRule.NO_TEXT_DEPENDS_ON_THE_LOCALE, Violations.FormatsByLocale.class),
                arguments(CodeRule.NO_TEXT_DEPENDS_ON_THE_LOCALE, Violations.FormattedByLocale.class),
                arguments(CodeRule.NO_TEXT_DEPENDS_ON_THE_LOCALE, Violations.CaseByLocale.class),
                arguments(CodeRule.TIME_AND_CHANCE_COME_THROUGH_THE_SEAM, Violations.OwnClock.class),
                arguments(CodeRule.TIME_AND_CHANCE_COME_THROUGH_THE_SEAM, Violations.OwnSleep.class),
                arguments(CodeRule.TIME_AND_CHANCE_COME_THROUGH_THE_SEAM, Violations.OwnRandom.class));
    }

    @ParameterizedTest
    @MethodSource
    void apiThatBreaksTheRuleIsFound(ApiRule rule, Class<?> violation) {
        assertThatThrownBy(() -> rule.check(classes(violation))).isInstanceOf(AssertionError.class);
    }

    static Stream<Arguments> apiThatBreaksTheRuleIsFound() {
        return Stream.of(
                arguments(ApiRule.PUBLIC_TYPES_ARE_CLOSED, Violations.OpenClass.class),
                arguments(ApiRule.PUBLIC_TYPES_ARE_CLOSED, Violations.TwoMethods.class),
                arguments(ApiRule.NO_METHOD_IS_A_KOTLIN_KEYWORD, Violations.KotlinWord.class),
                arguments(ApiRule.NO_RECORD_COMPONENT_IS_NAMED_LIKE_A_GETTER, Violations.Getter.class));
    }

    @ParameterizedTest
    @EnumSource
    void goodCodePasses(CodeRule rule) {
        assertThatCode(() -> rule.check(classes(Violations.Good.class))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void goodApiPasses(ApiRule rule) {
        assertThatCode(() -> rule.check(classes(Violations.Good.class))).doesNotThrowAnyException();
    }

    private static JavaClasses classes(Class<?> type) {
        return new ClassFileImporter().importClasses(type);
    }
}
