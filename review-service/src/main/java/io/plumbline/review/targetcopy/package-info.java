/**
 * This service's copies of plans, KPIs and targets with all their versions, fed by the events of target-service. They answer
 * while target-service is away, and they say up to which revision of the plan they go.
 */
package io.plumbline.review.targetcopy;
