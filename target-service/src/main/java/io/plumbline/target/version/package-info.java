/** What two states of one thing differ in: named field by field for events, spelled out value by value for readers. */
package io.plumbline.target.version;
