/** Tells other systems about KPIs. */
package io.plumbline.target.kpi.messaging;
