package io.plumbline.platform;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses the calls of whoever calls too often, so that the others are still served. Who has no valid token got no further than here. */
@ApplicationScoped
public class LimitingCalls {

    private final Caller caller;
    private final CallLimits limits;
    private final Rates all;
    private final Rates costly;
    private final Counter refusedCalls;
    private final Counter refusedCostlyCalls;

    LimitingCalls(Caller caller, CallLimits limits, MeterRegistry meters) {
        this.caller = caller;
        this.limits = limits;
        var time = TimeMeter.SYSTEM_NANOTIME;
        all = new Rates(limits.perSecond(), limits.atOnce(), limits.callers(), time);
        costly = new Rates(limits.costlyPerSecond(), limits.costlyAtOnce(), limits.callers(), time);
        refusedCalls = meters.counter("plumbline.calls.refused", "calls", "all");
        refusedCostlyCalls = meters.counter("plumbline.calls.refused", "calls", "costly");
    }

    /** @throws TooManyCalls if the caller has to wait */
    void count(boolean isCostly) {
        if (!caller.isSignedIn()) {
            return; // an operation that everybody may call, such as none of ours
        }
        var who = caller.tenant() + "/" + caller.name();
        var wait = all.take(who);
        if (!wait.isZero()) {
            refusedCalls.increment();
            throw new TooManyCalls("calls", limits.perSecond(), wait);
        }
        if (isCostly) {
            wait = costly.take(who);
            if (!wait.isZero()) {
                refusedCostlyCalls.increment();
                throw new TooManyCalls("calls of costly operations", limits.costlyPerSecond(), wait);
            }
        }
    }
}
