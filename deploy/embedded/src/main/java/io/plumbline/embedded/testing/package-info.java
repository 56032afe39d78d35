/** Hands the real database and broker to the Quarkus tests of the services. Needs quarkus-test-common, which they have. */
package io.plumbline.embedded.testing;
