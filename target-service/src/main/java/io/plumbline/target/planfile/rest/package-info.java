/** Plan files over REST: imports as jobs with progress, exports as streams. */
package io.plumbline.target.planfile.rest;
