package vn.ntm.targets;

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
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class OpenApiTest {

  private static final Path COMMITTED = Path.of("..", "contracts", "openapi", "targets.yaml");

  @Test
  void theServiceOffersWhatItsCommittedDescriptionSays() throws IOException {
    String offered =
        withoutAddress(given().get("/q/openapi").then().statusCode(200).extract().asString());
    if (Boolean.getBoolean("contracts.update")) {
      Files.writeString(COMMITTED, offered);
    }
    assertThat(offered)
        .as(
            "The service differs from %s. If the change is meant, write the file anew with"
                + " 'mvn -pl targets-service verify -Dcontracts.update=true' and read the"
                + " difference before you commit it.",
            COMMITTED)
        .isEqualTo(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "");
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
    TargetsWorld.loadTrees();
    assertThat(
            DescribedOperation.all().stream()
                .flatMap(operation -> operation.wronglyLetIn(TargetsWorld.SOC_TRANG)))
        .isEmpty();
  }

  /** The address of the running test is no part of the contract. */
  private static String withoutAddress(String document) {
    return document.replaceAll("(?m)^servers:\\n(?:^[- ].*\\n)+", "");
  }
}
