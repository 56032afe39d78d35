/** Measurements that are run by hand; what they found is under docs/measurements. */
package io.plumbline.target.measurement;
