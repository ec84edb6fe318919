package io.github.hfclient.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;

/** What every class of the library keeps to, exported or not. */
@SuppressWarnings("ImmutableEnumChecker") // a rule never changes, its library does not say so
public enum CodeRule {
    CORE_NEVER_REACHES_TASKS(noClasses()
            .that()
            .resideOutsideOfPackage(Names.TASKS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(Names.TASKS)),

    CORE_NAMES_NO_TASK(classes().that().resideOutsideOfPackage(Names.TASKS).should(TaskIds.notBeNamed())),

    HTTP_CLIENT_STAYS_IN_THE_TRANSPORT_AND_THE_BUILDER(noClasses()
            .that()
            .haveNameNotMatching(Names.HTTP_USERS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..")),

    /** TLS is never weakened: whom to trust is the JDK's decision, or that of an SSLContext that the user brings. */
    NOBODY_DECIDES_WHOM_TO_TRUST(noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("javax\\.net\\.ssl\\.(\\w*TrustManager|HostnameVerifier)")),

    JACKSON_STAYS_IN_THE_JSON_PACKAGE(noClasses()
            .that()
            .resideOutsideOfPackage("io.github.hfclient.json..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..")),

    STATIC_STATE_NEVER_CHANGES(fields().that().areStatic().should(StaticState.neverChange())),

    NO_THREAD_LOCAL(noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class)),

    /** A thread that waits inside {@code synchronized} pins its carrier on virtual threads before Java 24. */
    NOTHING_IS_SYNCHRONIZED(classes().should(Monitors.notBeUsed())),

    /** In some countries %d and case are not what a server or a shell expects. */
    NO_TEXT_DEPENDS_ON_THE_LOCALE(noClasses()
            .should()
            .accessTargetWhere(
                    describe("formats or changes the case by the locale of the machine", CodeRule::isOfLocale))),

    TIME_AND_CHANCE_COME_THROUGH_THE_SEAM(noClasses()
            .that()
            .haveNameNotMatching(Names.SYSTEM_TIME)
            .should()
            .accessTargetWhere(describe("sleeps, reads a clock or draws a random number", CodeRule::isTimeOrChance)));

    private final ArchRule rule;

    CodeRule(ArchRule rule) {
        this.rule = rule;
    }

    /** Fails with every violation; passes where there is no class yet. */
    public void check(JavaClasses classes) {
        rule.allowEmptyShould(true).check(classes);
    }

    private static boolean isOfLocale(JavaAccess<?> access) {
        return access.getTarget().getFullName().matches(Names.OF_LOCALE);
    }

    private static boolean isTimeOrChance(JavaAccess<?> access) {
        return access.getTarget().getFullName().matches(Names.TIME_OR_CHANCE);
    }

    /** An enum's constants cannot read its own static fields, so the names lie here. */
    private static final class Names {
        static final String TASKS = "io.github.hfclient..tasks..";
        static final String HTTP_USERS =
                "io\\.github\\.hfclient\\.(internal\\.(http\\.(JdkTransport|Connections|Upload|RawBody)|ClientParts)|HfClient)[^.]*";
        static final String SYSTEM_TIME = "io\\.github\\.hfclient\\.internal\\.runtime\\.SystemTime(\\$.*)?";
        static final String OF_LOCALE = "java\\.lang\\.String\\.(format\\(java\\.lang\\.String, .*"
                + "|formatted\\(.*|toLowerCase\\(\\)|toUpperCase\\(\\))"
                + "|java\\.text\\.(MessageFormat\\.format\\(.*|\\w+\\.get\\w*Instance\\(\\))"
                + "|java\\.time\\.format\\.DateTimeFormatter\\.ofPattern\\(java\\.lang\\.String\\)"
                + "|java\\.util\\.Formatter\\.format\\(java\\.lang\\.String, .*"
                + "|java\\.io\\.Print(Stream|Writer)\\.(printf|format)\\(java\\.lang\\.String, .*";
        static final String TIME_OR_CHANCE = "java\\.lang\\.(Thread\\.sleep|System\\.(nanoTime|currentTimeMillis)"
                + "|Math\\.random|Object\\.wait)\\(.*"
                + "|java\\.time\\.(\\w+\\.now|Clock\\.(system|tick)\\w*)\\(.*"
                + "|java\\.util\\.concurrent\\.TimeUnit\\.sleep\\(.*"
                + "|java\\.util\\.concurrent\\.locks\\.(Condition\\.await(Nanos|Until)|LockSupport\\.park(Nanos|Until))\\(.*"
                + "|java\\.util\\.(UUID\\.randomUUID|Date\\.<init>)\\(.*"
                + "|java\\.(util|security)\\.([a-z]+\\.)*\\w*Random(Generator)?\\..*";
    }
}
