/** What reviews decided and what became of it, over REST. */
package io.plumbline.target.adjustment.rest;
