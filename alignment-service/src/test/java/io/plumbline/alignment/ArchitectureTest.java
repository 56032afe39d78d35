package io.plumbline.alignment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.plumbline.alignment.planted.Impure;
import io.plumbline.alignment.planted.inner.Knot;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.plumbline.alignment");

    private static final ArchRule NO_CYCLES =
            slices().matching("io.plumbline.alignment.(**)").should().beFreeOfCycles();

    private static ArchRule only(String packages, String... allowed) {
        return classes()
                .that()
                .resideInAPackage(packages)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }

    private static final ArchRule PURE_GRAPH =
            only("io.plumbline.alignment.graph..", "java..", "com.ezylang.evalex..", "io.plumbline.alignment.graph..");

    private static final ArchRule PURE_RULES = only(
            "io.plumbline.alignment.rule..",
            "java..",
            // says in the document what may be null; it does nothing
            "org.eclipse.microprofile.openapi.annotations..",
            "io.plumbline.alignment.graph..",
            "io.plumbline.alignment.rule..");

    private static final ArchRule PURE_PROPOSALS = only(
            "io.plumbline.alignment.proposal..",
            "java..",
            "org.eclipse.microprofile.openapi.annotations..",
            "io.plumbline.alignment.graph..",
            "io.plumbline.alignment.rule..",
            "io.plumbline.alignment.proposal..");

    private static ArchRule pure(String packages) {
        return only(packages, "java..", packages);
    }

    @Test
    void packages_have_no_cycles() {
        NO_CYCLES.check(SERVICE);
    }

    @Test
    void the_rules_know_the_graph_and_the_graph_knows_nothing_but_formulas() {
        assertTrue(SERVICE.stream().anyMatch(type -> type.getPackageName().equals("io.plumbline.alignment.graph")));
        assertTrue(SERVICE.stream().anyMatch(type -> type.getPackageName().equals("io.plumbline.alignment.rule")));
        PURE_GRAPH.check(SERVICE);
        PURE_RULES.check(SERVICE);
    }

    @Test
    void proposals_are_arithmetic_over_the_graph_and_the_rules() {
        assertTrue(SERVICE.stream().anyMatch(type -> type.getPackageName().equals("io.plumbline.alignment.proposal")));
        PURE_PROPOSALS.check(SERVICE);
    }

    @Test
    void what_is_checked_does_not_know_who_feeds_it() {
        var verdict = only(
                "io.plumbline.alignment.verdict..",
                "java..",
                "jakarta..",
                "org..",
                "com.fasterxml..",
                "io.quarkus..",
                "io.micrometer..",
                "io.plumbline.outbox..",
                "io.plumbline.platform..",
                "io.plumbline.alignment.graph..",
                "io.plumbline.alignment.rule..",
                "io.plumbline.alignment.problem..",
                "io.plumbline.alignment.verdict..");
        verdict.check(SERVICE);
    }

    @Test
    void the_rules_find_a_planted_violation() {
        var planted = new ClassFileImporter().importPackagesOf(Impure.class, Knot.class);
        assertThrows(AssertionError.class, () -> NO_CYCLES.check(planted));
        assertThrows(
                AssertionError.class,
                () -> pure("io.plumbline.alignment.planted..").check(planted));
    }
}
