package io.github.hfclient.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;

/** Static fields that can change after their class was loaded, as far as their type tells. */
final class StaticState {
    /** An exception: how many clients are open, for the warning about too many. Another is which lock files are: {@code LockFiles}. */
    private static final String COUNTER_OF_CLIENTS = "OPEN_CLIENTS";

    private StaticState() {}

    static ArchCondition<JavaField> neverChange() {
        return new ArchCondition<>("never change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (canChange(field)) {
                    events.add(SimpleConditionEvent.violated(field, field.getDescription() + " can change"));
                }
            }
        };
    }

    private static boolean canChange(JavaField field) {
        if (field.getModifiers().contains(JavaModifier.SYNTHETIC)
                || field.getName().equals(COUNTER_OF_CLIENTS)) {
            return false;
        }
        return !field.getModifiers().contains(JavaModifier.FINAL)
                || isMutable(field.getRawType())
                || isSharedArray(field);
    }

    private static boolean isMutable(JavaClass type) {
        boolean concrete = !type.isInterface() && !type.isEnum();
        return concrete
                && (type.isAssignableTo(Collection.class)
                        || type.isAssignableTo(Map.class)
                        || type.isAssignableTo(Appendable.class)
                        || type.getPackageName().startsWith("java.util.concurrent"));
    }

    /** A private table of constants is fine, an array that others reach is not. */
    private static boolean isSharedArray(JavaField field) {
        return field.getRawType().isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE);
    }
}
