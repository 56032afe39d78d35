/** Back-casts as questions: what would the years look like, is it feasible, which shape serves best. Nothing is stored. */
package io.plumbline.target.backcast;
