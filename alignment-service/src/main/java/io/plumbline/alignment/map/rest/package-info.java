/** Strategy maps over REST. */
package io.plumbline.alignment.map.rest;
