package io.github.hfclient.rules;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** {@code synchronized}, found where it cannot hide: in the byte code, as the JDK's own disassembler shows it. */
final class Monitors {
    private static final Pattern SYNCHRONIZED = Pattern.compile("(?m)^ +([a-z]+ )*synchronized .*\\(|: monitorenter$");
    private static final Pattern START_OF_CLASS = Pattern.compile("(?m)^(?=Compiled from )");
    private static final Pattern CLASS_NAME = Pattern.compile("(?m)^[^ ].*?(?:class|interface) ([\\w.$]+)");

    private Monitors() {}

    static ArchCondition<JavaClass> notBeUsed() {
        return new ArchCondition<>("synchronize nothing") {
            private Set<String> users = Set.of();

            @Override
            public void init(Collection<JavaClass> all) {
                users = START_OF_CLASS
                        .splitAsStream(byteCode(all))
                        .filter(text -> SYNCHRONIZED.matcher(text).find())
                        .map(Monitors::className)
                        .collect(toUnmodifiableSet());
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (users.contains(type.getName())) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " uses synchronized"));
                }
            }
        };
    }

    private static String className(String text) {
        Matcher name = CLASS_NAME.matcher(text);
        if (!name.find()) {
            throw new IllegalStateException("no class in: " + text);
        }
        return name.group(1);
    }

    /** One call for all classes: each call opens the JDK's own modules anew. */
    private static String byteCode(Collection<JavaClass> types) {
        Stream<String> files = types.stream()
                .map(type -> type.getSource().orElseThrow().getUri().toString());
        String[] arguments = Stream.concat(Stream.of("-p", "-c"), files).toArray(String[]::new);
        StringWriter text = new StringWriter();
        PrintWriter printer = new PrintWriter(text);
        int result = ToolProvider.findFirst("javap").orElseThrow().run(printer, printer, arguments);
        if (result != 0) {
            throw new IllegalStateException(text.toString());
        }
        return text.toString();
    }
}
