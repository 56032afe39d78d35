/**
 * The review pack: what a review looked at and decided, on paper for a board (HTML to print, with charts) and as tables for those
 * who calculate on (CSV, XLSX). It shows what was frozen when the review was opened.
 */
package io.plumbline.review.pack;
