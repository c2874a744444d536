package vn.ntm.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.openapi.DescribedOperation;

@QuarkusTest
class OpenApiTest {

  private static final Path COMMITTED = Path.of("../contracts/openapi/reporting.yaml");

  @Test
  void theDescriptionIsTheCommittedOne() throws IOException {
    String served =
        given()
            .accept("application/yaml")
            .get("/q/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    if (Boolean.getBoolean("contracts.update")) {
      Files.writeString(COMMITTED, served);
    }
    assertThat(served)
        .as("Written anew by: mvn -pl reporting-service verify -Dcontracts.update=true")
        .isEqualTo(Files.readString(COMMITTED));
  }

  @Test
  void everyOperationIsPutIntoWords() {
    assertThat(DescribedOperation.all().stream().flatMap(DescribedOperation::unspoken)).isEmpty();
  }

  @Test
  void everyOperationHasExamplesAndItsErrors() {
    assertThat(DescribedOperation.all().stream().flatMap(DescribedOperation::lacking)).isEmpty();
  }

  @Test
  void everyOperationRefusesWhoHasNoTokenAndEveryRoleThatItDoesNotName() {
    assertThat(
            DescribedOperation.all().stream()
                .flatMap(operation -> operation.wronglyLetIn("94@2024-02-05")))
        .isEmpty();
  }
}
