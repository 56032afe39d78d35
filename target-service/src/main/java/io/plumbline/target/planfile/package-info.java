/**
 * Whole plans as files, in and out: outline, KPIs and targets as one JSON or YAML document, targets and milestones as a sheet. A file is
 * read from start to end without ever being in memory as a whole, changes only what differs, and changes everything or nothing.
 */
package io.plumbline.target.planfile;
