/** The copy of plans, KPIs and targets, fed by target-service's events. Each change of it sets off a re-check in the same transaction. */
package io.plumbline.alignment.targetcopy;
