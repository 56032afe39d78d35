/** What the histories of plans, targets and KPIs share, and what two states of one thing differ in: named field by field for events, spelled out value by value for readers. */
package io.plumbline.target.version;
