/**
 * Tells the present state of plans and KPIs again on request, for copies that were damaged or that begin late. Not to be confused with the
 * snapshots of single plans, KPIs and targets, of which each event carries one.
 */
package io.plumbline.target.snapshot;
