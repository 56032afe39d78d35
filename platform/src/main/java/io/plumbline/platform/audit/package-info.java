/**
 * Who did what, when and why, for every change of what a service keeps. The database writes the entries (see the migration {@code
 * audit_trail}), so that no code that changes something can forget it; here they are read and verified.
 */
package io.plumbline.platform.audit;
