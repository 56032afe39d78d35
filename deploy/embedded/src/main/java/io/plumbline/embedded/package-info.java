/**
 * The real infrastructure without containers: a PostgreSQL server and a Kafka broker that a JVM starts, keeps
 * in a folder and takes with it when it ends. The launcher runs the whole system on them, the tests of the services run
 * against them; nothing here knows what Plumbline is about beyond the names of its databases and topics.
 */
package io.plumbline.embedded;
