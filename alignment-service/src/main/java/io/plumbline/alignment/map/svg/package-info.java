/**
 * The strategy map as SVG, good for a board paper: it needs no colour to be read, no font of ours, no script, and tells screen readers what it shows.
 */
package io.plumbline.alignment.map.svg;
