package io.github.hfclient.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceRulesTest {
    @Test
    void findsMethodsAndBlocks() {
        assertThat(SourceRules.usesSynchronized("synchronized void a() {}")).isTrue();
        assertThat(SourceRules.usesSynchronized("void a() { synchronized (this) { b(); } }"))
                .isTrue();
    }

    @Test
    void passesCommentsAndStrings() {
        assertThat(SourceRules.usesSynchronized("/** Not synchronized. */ int a; // synchronized"))
                .isFalse();
        assertThat(SourceRules.usesSynchronized("String a = \"say \\\"synchronized\\\"\";"))
                .isFalse();
    }
}
