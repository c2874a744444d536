package vn.ntm.funding;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.ntm.funding.ContributionWorld.balance;
import static vn.ntm.funding.ContributionWorld.cash;
import static vn.ntm.funding.ContributionWorld.recorded;
import static vn.ntm.funding.ContributionWorld.step;
import static vn.ntm.funding.FundingWorld.DISTRICT;
import static vn.ntm.funding.FundingWorld.PROVINCE;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.person;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class ContributionAccessTest {

  private static final String ELSEWHERE = "89@2024-02-05";
  private static final String REASON = "{\"reason\": \"x\"}";

  @BeforeEach
  void thePlacesAreKnown() {
    ContributionWorld.theVillageIsKnown();
  }

  @ParameterizedTest
  @ValueSource(strings = {"investor", "treasury", "auditor", "leader", "department", "partner"})
  void theseRolesRecordAndDecideNothing(String role) {
    String token = person(role).sign();
    command(token).body(cash(2024, 1)).post("/v1/contributions").then().statusCode(403);
    Response recorded = recorded(cash(2024, 1));
    step(recorded, "confirmation", token, "").then().statusCode(403);
    step(recorded, "rejection", token, REASON).then().statusCode(403);
    step(recorded, "correction", token, REASON).then().statusCode(403);
    command(token).body("{}").post("/v1/unit-prices").then().statusCode(403);
    command(token).body("{}").post("/v1/counterpart-rules").then().statusCode(403);
    command(token).body("{}").post("/v1/counterpart-commitments").then().statusCode(403);
  }

  @Test
  void anOfficerOfALocalityRecordsButDoesNotConfirm() {
    Response recorded = recorded(cash(2024, 1));
    String other = person("locality-officer").account("o-2").person("person-o-2").sign();
    step(recorded, "confirmation", other, "").then().statusCode(403);
    step(recorded, "confirmation", person("coordinator").sign(), "").then().statusCode(200);
  }

  @Test
  void elsewhereAContributionDoesNotExist() {
    Response recorded = recorded(cash(2024, 1));
    String id = recorded.path("id");
    String finance = Tokens.of("finance").locality(ELSEWHERE).sign();
    as(finance).get("/v1/contributions/" + id).then().statusCode(404);
    step(recorded, "confirmation", finance, "").then().statusCode(404);
    step(recorded, "rejection", finance, REASON).then().statusCode(404);
    as(finance).get("/v1/contributions").then().statusCode(200).body("items", hasSize(0));
    as(finance).get("/v1/contributions/totals?year=2024&under=" + PROVINCE).then().statusCode(404);
    as(finance)
        .get("/v1/contributions/totals?year=2024")
        .then()
        .statusCode(200)
        .body("mobilised.confirmed", equalTo(0));
    as(finance).get("/v1/unit-prices?localityId=" + PROVINCE).then().statusCode(404);
    command(finance).body(cash(2024, 1)).post("/v1/contributions").then().statusCode(404);
    as(finance)
        .get("/v1/counterpart-checks?budgetYear=2024&under=" + PROVINCE)
        .then()
        .statusCode(404);
  }

  @Test
  void aCommuneRecordsForItselfOnly() {
    String commune = Tokens.of("locality-officer").locality("31669@2024-02-05").sign();
    command(commune).body(cash(2024, 1)).post("/v1/contributions").then().statusCode(201);
    command(commune)
        .body(balance(DISTRICT, "VCB", "2024-05-31", 1))
        .post("/v1/contributions")
        .then()
        .statusCode(404);
  }

  @Test
  void everyParameterIsKnownAndTheYearIsAsked() {
    String finance = FundingWorld.finance();
    as(finance).get("/v1/contributions/totals").then().statusCode(400);
    as(finance).get("/v1/contributions?yaer=2024").then().statusCode(400);
    as(finance).get("/v1/unit-prices").then().statusCode(400);
    as(finance).get("/v1/counterpart-checks").then().statusCode(400);
    as(finance).get("/v1/counterpart-checks?budgetYear=2024&cursor=zzz").then().statusCode(400);
  }
}
