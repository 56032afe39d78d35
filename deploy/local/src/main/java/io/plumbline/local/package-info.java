/**
 * The launcher: one command that builds nothing itself but starts everything, loads the sample plan through the published
 * REST interfaces, and can walk a visitor through the whole method. This package only puts the parts together.
 */
package io.plumbline.local;
