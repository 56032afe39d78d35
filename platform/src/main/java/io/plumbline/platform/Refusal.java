package io.plumbline.platform;

import io.plumbline.platform.Problem.Violation;
import java.util.List;

/** A request that is refused for a reason from the catalogue; nothing of it was kept. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Violation> violations;

    public Refusal(ProblemType type, String detail, List<Violation> violations) {
        super(detail);
        this.type = type;
        this.violations = List.copyOf(violations);
    }

    public Refusal(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** One value is wrong: {@code pointer} says which, {@code detail} what would be right. */
    public static Refusal invalid(String pointer, String detail) {
        return new Refusal(CommonProblem.INVALID_VALUE, detail, List.of(new Violation(pointer, detail)));
    }

    /** Also for what belongs to another organisation: the answer must not tell the difference. */
    public static Refusal notFound(String kind, Object id) {
        return new Refusal(CommonProblem.NOT_FOUND, "There is no " + kind + " " + id + ".");
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return violations;
    }
}
