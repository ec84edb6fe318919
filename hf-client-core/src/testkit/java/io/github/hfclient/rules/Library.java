package io.github.hfclient.rules;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

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
        try (InputStream moduleInfo = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
            return ModuleDescriptor.read(moduleInfo).exports().stream()
                    .filter(exports -> !exports.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
