/** Back-casts over REST. */
package io.plumbline.target.backcast.rest;
