/** How values are written in a query string. */
package io.plumbline.review.parameter;
