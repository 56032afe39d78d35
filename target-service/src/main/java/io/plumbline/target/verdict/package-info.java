/** What alignment-service last said of each plan and target, and the gate that asks it before a target is activated. */
package io.plumbline.target.verdict;
