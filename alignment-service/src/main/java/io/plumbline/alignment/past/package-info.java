/** What happened to targets, for the rules that judge changes rather than states. Written by those who follow the other services. */
package io.plumbline.alignment.past;
