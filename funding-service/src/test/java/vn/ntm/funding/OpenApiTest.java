package vn.ntm.funding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.openapi.DescribedOperation;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class OpenApiTest {

  private static final Path COMMITTED = Path.of("../contracts/openapi/funding.yaml");

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
        .as("Written anew by: mvn -pl funding-service verify -Dcontracts.update=true")
        .isEqualTo(Files.readString(COMMITTED));
  }

  @Test
  void everyOperationHasExamplesAndItsErrors() {
    assertThat(DescribedOperation.all().stream().flatMap(DescribedOperation::lacking)).isEmpty();
  }

  @Test
  void everyOperationRefusesWhoHasNoTokenAndEveryRoleThatItDoesNotName() {
    FundingWorld.thePlacesAreKnown();
    assertThat(
            DescribedOperation.all().stream()
                .flatMap(operation -> operation.wronglyLetIn(FundingWorld.SOC_TRANG)))
        .isEmpty();
  }
}
