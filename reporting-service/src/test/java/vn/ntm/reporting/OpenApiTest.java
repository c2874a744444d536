package vn.ntm.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.openapi.BodyBounds;
import vn.ntm.testing.openapi.CommittedDescription;
import vn.ntm.testing.openapi.DescribedOperation;

@QuarkusTest
class OpenApiTest {

  @Test
  void theDescriptionIsTheCommittedOne() {
    CommittedDescription.of("reporting").isWhatTheServiceServes();
  }

  @Test
  void everyOperationIsPutIntoWords() {
    assertThat(DescribedOperation.all().stream().flatMap(DescribedOperation::unspoken)).isEmpty();
  }

  @Test
  void everyTextAndListOfABodyIsBound() {
    assertThat(BodyBounds.lacking()).isEmpty();
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
