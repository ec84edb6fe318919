package io.github.hfclient.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
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

    @Test
    void nothingIsSynchronized() throws IOException {
        assertThat(SourceRules.withSynchronized()).isEmpty();
    }
}
