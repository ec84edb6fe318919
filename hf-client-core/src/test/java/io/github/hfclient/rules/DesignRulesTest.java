package io.github.hfclient.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DesignRulesTest {
    private static final JavaClasses ALL = Library.all();
    private static final JavaClasses EXPORTED = Library.exported();

    @ParameterizedTest
    @EnumSource
    void everyClassKeepsTo(CodeRule rule) {
        rule.check(ALL);
    }

    @ParameterizedTest
    @EnumSource
    void everyExportedClassKeepsTo(ApiRule rule) {
        rule.check(EXPORTED);
    }
}
