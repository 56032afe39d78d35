package io.plumbline.review;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.plumbline.review.planted.Impure;
import io.plumbline.review.planted.inner.Knot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.plumbline.review");

    private static final ArchRule NO_CYCLES =
            slices().matching("io.plumbline.review.(**)").should().beFreeOfCycles();

    private static ArchRule pure(String name) {
        var packages = "io.plumbline.review." + name + "..";
        return classes()
                .that()
                .resideInAPackage(packages)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.plumbline.review.period", packages);
    }

    @Test
    void packages_have_no_cycles() {
        NO_CYCLES.check(SERVICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"period", "assessment", "forecast"})
    void the_maths_depends_on_nothing_but_java_and_calendar_periods(String name) {
        assertTrue(SERVICE.stream().anyMatch(type -> type.getPackageName().equals("io.plumbline.review." + name)));
        pure(name).check(SERVICE);
    }

    @Test
    void the_rules_find_a_planted_violation() {
        var planted = new ClassFileImporter().importPackagesOf(Impure.class, Knot.class);
        assertThrows(AssertionError.class, () -> NO_CYCLES.check(planted));
        assertThrows(AssertionError.class, () -> pure("planted").check(planted));
    }
}
