package io.plumbline.target.approval;

import io.plumbline.platform.Caller;
import io.plumbline.platform.Refusal;
import io.plumbline.platform.Role;
import io.plumbline.target.problem.TargetProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** An approver puts in force what somebody else has stated and proposed. */
@ApplicationScoped
public class FourEyes {

    private final Caller caller;

    FourEyes(Caller caller) {
        this.caller = caller;
    }

    /**
     * @param authors whoever stated or proposed what is to be approved
     * @throws Refusal 403 if the caller is no approver, or one of them
     */
    public void require(Collection<String> authors) {
        caller.require(Role.APPROVER);
        if (authors.contains(caller.name())) {
            throw new Refusal(
                    TargetProblem.FOUR_EYES,
                    caller.name() + " has stated or proposed this: another approver must put it in force.");
        }
    }
}
