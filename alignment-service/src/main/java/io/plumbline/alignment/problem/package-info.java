/** The closed catalogue of what only this service refuses. */
package io.plumbline.alignment.problem;
