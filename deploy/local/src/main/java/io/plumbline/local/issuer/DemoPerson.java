package io.plumbline.local.issuer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The people of the demonstration: one for each role in each of two organisations, and two systems. */
public enum DemoPerson {
    VERA("viewer", "acme"),
    PAULA("planner", "acme"),
    ANTON("approver", "acme"),
    RITA("reviewer", "acme"),
    OTTO("owner", "acme"),
    ADA("admin", "acme"),
    ERP("machine", "acme"),
    VICTOR("viewer", "globex"),
    PIA("planner", "globex"),
    ALBA("approver", "globex"),
    ROLF("reviewer", "globex"),
    OLGA("owner", "globex"),
    ADIL("admin", "globex"),
    BI("machine", "globex");

    private final String role;
    private final String organisation;

    DemoPerson(String role, String organisation) {
        this.role = role;
        this.organisation = organisation;
    }

    /** As a sign-in names them: by name, by role, or by role and organisation ({@code planner@globex}). */
    static Optional<DemoPerson> find(String name) {
        return all().stream()
                .filter(person -> name.equals(person.id())
                        || name.equals(person.role)
                        || name.equals(person.role + "@" + person.organisation))
                .findFirst();
    }

    public static List<DemoPerson> all() {
        return Arrays.asList(values());
    }

    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String role() {
        return role;
    }

    public String organisation() {
        return organisation;
    }
}
