package io.github.hfclient.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/** {@code synchronized}, found where it cannot hide: in the byte code, as the JDK's own disassembler shows it. */
final class Monitors {
    private static final Pattern SYNCHRONIZED = Pattern.compile("(?m)^ +([a-z]+ )*synchronized .*\\(|: monitorenter$");

    private Monitors() {}

    static ArchCondition<JavaClass> notBeUsed() {
        return new ArchCondition<>("synchronize nothing") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (SYNCHRONIZED.matcher(byteCode(type)).find()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " uses synchronized"));
                }
            }
        };
    }

    private static String byteCode(JavaClass type) {
        StringWriter text = new StringWriter();
        String classFile = type.getSource().orElseThrow().getUri().toString();
        ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow();
        int result = javap.run(new PrintWriter(text), new PrintWriter(text), "-p", "-c", classFile);
        if (result != 0) {
            throw new IllegalStateException(text.toString());
        }
        return text.toString();
    }
}
