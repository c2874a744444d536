package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.openapi.BodyBounds;
import vn.ntm.testing.openapi.CommittedDescription;
import vn.ntm.testing.openapi.DescribedOperation;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class OpenApiTest {

  @Test
  void theDescriptionIsTheCommittedOne() {
    CommittedDescription.of("funding").isWhatTheServiceServes();
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
    FundingWorld.thePlacesAreKnown();
    assertThat(
            DescribedOperation.all().stream()
                .flatMap(operation -> operation.wronglyLetIn(FundingWorld.SOC_TRANG)))
        .isEmpty();
  }
}
