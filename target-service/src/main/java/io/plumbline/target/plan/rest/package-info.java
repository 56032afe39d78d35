/** Plans over REST. */
package io.plumbline.target.plan.rest;
