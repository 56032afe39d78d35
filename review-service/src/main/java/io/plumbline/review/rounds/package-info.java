/** What nobody asks for and time brings about: looks from time to time at what has become overdue. */
package io.plumbline.review.rounds;
