/** What every resource needs and no feature owns: problems, callers, cursors, preconditions, the clock. Imports no feature. */
package io.plumbline.platform;
