/** The published REST interfaces as any other program sees them: JSON over HTTP, nothing of the services' code. */
package io.plumbline.local.rest;
