package io.plumbline.alignment;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.RestContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class RestContractTest {

    @Test
    void the_committed_document_is_what_the_code_offers() {
        var generated =
                given().get("/q/openapi").then().statusCode(200).extract().asString();
        assertEquals(new RestContract("alignment-service").committed(generated), generated);
    }
}
