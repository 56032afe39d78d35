/**
 * The running system on this machine: database and broker inside the launcher, the three services as programs of their
 * own. Starts them in an order that overlaps waiting, watches them, and ends them all, whatever happens to the launcher.
 */
package io.plumbline.local.system;
