/** Phasing as a question: how does a year's milestone fall into halves, quarters, months or weeks. Nothing is stored. */
package io.plumbline.target.phasing;
