/** Answers that front ends need in one call: a plan with everything in it, and what changed since they last looked. Reads only. */
package io.plumbline.target.overview;
