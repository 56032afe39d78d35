/** The plan as a picture: lanes of perspectives, targets in them, and what moves what. */
package io.plumbline.alignment.map;
