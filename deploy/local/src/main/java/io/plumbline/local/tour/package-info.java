/**
 * The tour: the whole method once through, on the running system and over REST only, told for a person at a terminal. Each
 * chapter checks what it tells; the tour has failed when one expectation did not hold. It is the end-to-end test as well.
 */
package io.plumbline.local.tour;
