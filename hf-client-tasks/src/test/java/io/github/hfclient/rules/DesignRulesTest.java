package io.github.hfclient.rules;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DesignRulesTest {
    @ParameterizedTest
    @EnumSource
    void everyClassKeepsTo(CodeRule rule) {
        rule.check(Library.all());
    }

    @ParameterizedTest
    @EnumSource
    void everyExportedClassKeepsTo(ApiRule rule) {
        rule.check(Library.exported());
    }
}
