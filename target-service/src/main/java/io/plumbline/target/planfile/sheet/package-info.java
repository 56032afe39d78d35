/**
 * Targets and milestones as people keep them in spreadsheets, CSV or XLSX: one row per target with its years in columns, or one row per
 * target and year. A problem names its cell.
 */
package io.plumbline.target.planfile.sheet;
