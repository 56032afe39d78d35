/** alignment-service: links, impact answers, rules, findings and verdicts. It owns the answer to whether a plan holds together. */
package io.plumbline.alignment;
