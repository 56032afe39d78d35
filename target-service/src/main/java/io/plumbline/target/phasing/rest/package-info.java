/** Phasing over REST. */
package io.plumbline.target.phasing.rest;
