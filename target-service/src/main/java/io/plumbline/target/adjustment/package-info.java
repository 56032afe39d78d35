/** Adjustments that reviews decided: each is carried out or refused, and either is told. */
package io.plumbline.target.adjustment;
