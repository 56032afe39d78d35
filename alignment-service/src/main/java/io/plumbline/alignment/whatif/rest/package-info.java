/** What-ifs over REST. */
package io.plumbline.alignment.whatif.rest;
