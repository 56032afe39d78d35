package io.plumbline.target;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.StrangeRecords;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class StrangeRecordsTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Inject
    DataSource database;

    @ParameterizedTest
    @CsvSource({
        "alignment, AlignmentChecked.v1, AlignmentChecked.v1.target-set.json",
        "review, AdjustmentDecided.v1, ReviewClosed.v1.sample.json"
    })
    void what_nobody_understands_holds_up_nobody(String source, String type, String example) {
        new StrangeRecords(broker, source, type, example).holdUpNobody(database, "target-service");
    }
}
