/** The sample plan: its content is the resource {@code sample-plan.yaml}, this package only brings it in through REST. */
package io.plumbline.local.sample;
