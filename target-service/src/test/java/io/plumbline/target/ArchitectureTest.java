package io.plumbline.target;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.plumbline.target.planted.Impure;
import io.plumbline.target.planted.inner.Knot;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.plumbline.target");

    private static final ArchRule NO_CYCLES =
            slices().matching("io.plumbline.target.(**)").should().beFreeOfCycles();

    private static ArchRule pure(String packages) {
        return classes()
                .that()
                .resideInAPackage(packages)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.plumbline.target.trajectory..", packages);
    }

    @Test
    void packages_have_no_cycles() {
        NO_CYCLES.check(SERVICE);
    }

    @Test
    void the_maths_depends_on_nothing_but_java() {
        assertTrue(SERVICE.stream().anyMatch(type -> type.getPackageName().equals("io.plumbline.target.trajectory")));
        pure("io.plumbline.target.trajectory..").check(SERVICE);
    }

    @Test
    void the_rules_find_a_planted_violation() {
        var planted = new ClassFileImporter().importPackagesOf(Impure.class, Knot.class);
        assertThrows(AssertionError.class, () -> NO_CYCLES.check(planted));
        assertThrows(
                AssertionError.class,
                () -> pure("io.plumbline.target.planted..").check(planted));
    }
}
