/** target-service: plans, KPIs, targets and their trajectories. It owns what was decided, and tells every change of it. */
package io.plumbline.target;
