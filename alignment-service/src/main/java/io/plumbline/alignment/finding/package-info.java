/** What a person should look at: a rule's complaint about a target, from the check that opened it to the one that resolved it. */
package io.plumbline.alignment.finding;
