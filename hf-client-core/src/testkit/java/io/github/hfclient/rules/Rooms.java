package io.github.hfclient.rules;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Map;
import java.util.TreeMap;

/**
 * The packages of a module as rooms: in none are so many classes that a reader gets lost, and none knows another one that knows it.
 * The root package of the module is its front door, which may know all rooms, and whose data all rooms know.
 */
final class Rooms {
    static final int MOST = 20;
    static final int MOST_AT_THE_DOOR = 35;

    private Rooms() {}

    static ArchRule noneKnowsOneThatKnowsIt(String door) {
        return SlicesRuleDefinition.slices()
                .assignedFrom(roomsBehind(door))
                .should()
                .beFreeOfCycles();
    }

    private static SliceAssignment roomsBehind(String door) {
        return new SliceAssignment() {
            @Override
            public String getDescription() {
                return "the packages below " + door;
            }

            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                String room = type.getPackageName();
                return room.startsWith(door + ".") ? SliceIdentifier.of(room) : SliceIdentifier.ignore();
            }
        };
    }

    /** How many files each package has, by the classes in them. */
    static Map<String, Long> files(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName, TreeMap::new, counting()));
    }
}
