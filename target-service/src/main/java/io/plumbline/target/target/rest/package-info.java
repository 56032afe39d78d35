/** Targets, their versions and back-casts over REST. */
package io.plumbline.target.target.rest;
