package io.plumbline.alignment.calendar;

import io.plumbline.alignment.finding.WaivingFinding;
import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.verdict.Cause;
import io.plumbline.alignment.verdict.Checking;
import io.plumbline.platform.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Does what a day asks for; each thing in a transaction of its own, so that one failure holds up no other. */
@ApplicationScoped
public class PassingDays {

    private static final Logger LOG = Logger.getLogger(PassingDays.class);

    private final Due due;
    private final OneThing one;

    PassingDays(Due due, OneThing one) {
        this.due = due;
        this.one = one;
    }

    /** Ends the waivers whose last day is over and has old affirmations asked for; true if nothing was left undone. */
    public boolean turn(LocalDate today) {
        boolean waivers = each(due.listExpiredWaivers(today), thing -> one.endWaiver(thing, today));
        return each(due.listPlansToLookAt(today), thing -> one.lookAtPlan(thing, today)) && waivers;
    }

    private static boolean each(List<Due.Thing> things, Consumer<Due.Thing> work) {
        boolean done = true;
        for (var thing : things) {
            try {
                work.accept(thing);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "%s of %s stays due", thing.id(), thing.tenant());
                done = false;
            }
        }
        return done;
    }

    /** Works for the organisation of a thing. */
    @ApplicationScoped
    static class OneThing {

        private final WaivingFinding waiving;
        private final Checking checking;
        private final Caller caller;

        OneThing(WaivingFinding waiving, Checking checking, Caller caller) {
            this.waiving = waiving;
            this.checking = checking;
            this.caller = caller;
        }

        @ActivateRequestContext
        void endWaiver(Due.Thing finding, LocalDate today) {
            caller.actFor(finding.tenant(), "calendar");
            waiving.expire(finding.id(), today);
        }

        @ActivateRequestContext
        void lookAtPlan(Due.Thing plan, LocalDate today) {
            caller.actFor(plan.tenant(), "calendar");
            QuarkusTransaction.requiringNew().run(() -> {
                var open = checking.open(plan.id());
                if (open.model().findDay().map(today::isAfter).orElse(true)) {
                    checking.close(
                            open,
                            List.of(new PlanEdit.DaySet(today)),
                            new Cause(plan.id().toString(), "DayPassed"),
                            open.revision());
                }
            });
        }
    }
}
