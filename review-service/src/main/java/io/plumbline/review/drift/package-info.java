/** Goal drift: how the goals of a plan have moved since they were set, and whether they erode. */
package io.plumbline.review.drift;
