package io.plumbline.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often one caller may call one instance. Wide enough for a system that keeps an instance busy alone; narrow them where many share it. */
@ConfigMapping(prefix = "plumbline.calls")
public interface CallLimits {

    /** Calls a second, in the long run. */
    @WithDefault("5000")
    long perSecond();

    /** Calls at once after a pause. */
    @WithDefault("50000")
    long atOnce();

    /** The same for calls of operations that are {@link Costly}: these count for both. */
    @WithDefault("100")
    long costlyPerSecond();

    @WithDefault("1000")
    long costlyAtOnce();

    /** Callers whose calls are counted; the one that called least of late is forgotten first, and begins anew. */
    @WithDefault("10000")
    long callers();
}
