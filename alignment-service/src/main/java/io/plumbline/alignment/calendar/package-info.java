/** What becomes due because a day has passed, and nobody did anything: waivers that end, affirmations that grow old. */
package io.plumbline.alignment.calendar;
