package io.plumbline.alignment.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.embedded.testing.Operation;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.RoleTable;
import io.plumbline.embedded.testing.RoleWalk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class RolesTest {

    @Test
    void the_table_in_the_documents_is_what_the_code_says() {
        var table = new RoleTable("alignment-service");
        var generated = table.of(Operation.all());
        assertEquals(table.kept(generated).strip(), generated.strip());
    }

    @Test
    void each_operation_lets_in_the_roles_that_it_names_and_no_other() {
        var differences = RoleWalk.differences();
        assertEquals(List.of(), differences, () -> String.join("\n", differences));
    }
}
