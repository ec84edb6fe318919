package io.github.hfclient.rules;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** The main classes of the module whose tests run; surefire starts them in the module's folder. */
public final class Library {
    static final Path MODULE = Path.of(System.getProperty("basedir", ""));
    static final Path CLASSES = MODULE.resolve("target/classes");

    private Library() {}

    public static JavaClasses all() {
        return new ClassFileImporter().importPath(CLASSES);
    }

    /** The classes of the packages that module-info exports to everybody. */
    public static JavaClasses exported() {
        Set<String> packages = exportedPackages();
        return all().that(
                        DescribedPredicate.describe("are exported", type -> packages.contains(type.getPackageName())));
    }

    static Set<String> exportedPackages() {
        return exports(moduleInfo(CLASSES.resolve("module-info.class").toUri())).collect(toUnmodifiableSet());
    }

    /** Those that this module exports and those of the modules of ours that it builds on. */
    static Set<String> ownPackages() {
        return Library.class
                .getClassLoader()
                .resources("module-info.class")
                .map(url -> moduleInfo(URI.create(url.toString())))
                .filter(module -> module.name().startsWith("io.github.hfclient."))
                .flatMap(Library::exports)
                .collect(toUnmodifiableSet());
    }

    private static Stream<String> exports(ModuleDescriptor module) {
        return module.exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source);
    }

    private static ModuleDescriptor moduleInfo(URI location) {
        try (InputStream bytes = location.toURL().openStream()) {
            return ModuleDescriptor.read(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
