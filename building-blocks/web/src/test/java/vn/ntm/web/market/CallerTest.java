package vn.ntm.web.market;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static vn.ntm.web.market.Requests.as;
import static vn.ntm.web.market.Requests.finance;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "market"))
class CallerTest {

  @Inject Stalls stalls;

  private final String person = UUID.randomUUID().toString();

  @Test
  void theCallerIsWhomTheTokenNames() {
    as(finance().account("finance-1").person("p-7").agency("stc"))
        .get("/v1/me")
        .then()
        .statusCode(200)
        .body("account", equalTo("finance-1"))
        .body("person", equalTo("p-7"))
        .body("locality", equalTo("94@2024-02-05"))
        .body("agency", equalTo("stc"));
  }

  @Test
  void aTokenThatWasVerifiedOpensNothingOnceItsSignatureIsChanged() {
    String token = finance().sign();
    given().auth().oauth2(token).get("/v1/me").then().statusCode(200);
    given().auth().oauth2(token).get("/v1/me").then().statusCode(200);
    int middle = token.length() - 20;
    char other = token.charAt(middle) == 'A' ? 'B' : 'A';
    String changed = token.substring(0, middle) + other + token.substring(middle + 1);
    given().auth().oauth2(changed).get("/v1/me").then().statusCode(401);
  }

  @Test
  void withoutAPersonTheAccountReadsUnderItsOwnName() {
    as(finance().account("finance-1").without("person"))
        .get("/v1/me")
        .then()
        .body("person", equalTo("finance-1"))
        .body("agency", equalTo("none"));
  }

  @ParameterizedTest
  @CsvSource({"POST, /v1/stalls", "PUT, /v1/stalls/1"})
  void whoseAccountNamesNoPersonChangesNothing(String method, String path) {
    String account = UUID.randomUUID().toString();
    for (Tokens nobody :
        new Tokens[] {
          finance().account(account).without("person"), finance().account(account).person(" ")
        }) {
      as(nobody)
          .contentType(ContentType.JSON)
          .body("{\"name\":\"rice\"}")
          .request(method, path)
          .then()
          .statusCode(403)
          .body("code", equalTo("PERSON-UNKNOWN"));
    }
    assertThat(stalls.number("SELECT count(*) FROM audit_event WHERE person = ?", account))
        .isEqualTo(2);
  }

  @Test
  void onlyAnAdminServesTheWholeCountry() {
    as(Tokens.of("admin"))
        .get("/v1/me")
        .then()
        .statusCode(200)
        .body("locality", equalTo("country"));
    as(Tokens.of("finance").person(person)).get("/v1/me").then().statusCode(403);
    assertThat(refusals()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"94", "94@", "@2024-02-05", "94@05/02/2024", "94@2024-02-30"})
  void aLocalityThatCannotBeReadIsNoLeaveToSeeTheCountry(String claim) {
    for (String role : new String[] {"finance", "admin"}) {
      as(Tokens.of(role).locality(claim)).get("/v1/me").then().statusCode(403);
    }
  }

  @Test
  void whatLiesInTheSubtreeIsFound() {
    for (UUID locality : new UUID[] {Places.PROVINCE, Places.COMMUNE}) {
      as(finance()).get("/v1/localities/" + locality).then().statusCode(200);
      as(Tokens.of("admin")).get("/v1/localities/" + locality).then().statusCode(200);
    }
  }

  @Test
  void whatLiesOutsideOfTheSubtreeDoesNotExistAndTheAttemptIsOnRecord() {
    as(finance().person(person))
        .get("/v1/localities/" + Places.ELSEWHERE)
        .then()
        .statusCode(404)
        .body("code", equalTo("NOT-FOUND"));

    assertThat(refusals()).isEqualTo(1);
    assertThat(
            stalls.number(
                "SELECT count(*) FROM audit_event WHERE person = ? AND account = 'finance' AND"
                    + " action = 'outside of the subtree' AND outcome = 'REFUSED' AND object = ?",
                person,
                "locality " + Places.ELSEWHERE))
        .isEqualTo(1);
  }

  @Test
  void aUnitThatIsNotKnownHereHasNothing() {
    as(finance().locality("01@2024-02-05"))
        .get("/v1/localities/" + Places.COMMUNE)
        .then()
        .statusCode(404);
  }

  @Test
  void whatTheRoleDoesNotAllowIsOnRecord() {
    as(Tokens.of("auditor").locality("94@2024-02-05").person(person))
        .get("/v1/me")
        .then()
        .statusCode(403);

    assertThat(refusals()).isEqualTo(1);
  }

  @Test
  void aRefusalIsOnRecordWhateverThePathHolds() {
    for (String path : new String[] {"%00", "%0A%1B", "x".repeat(2_000)}) {
      as(Tokens.of("auditor").locality("94@2024-02-05").person(person))
          .urlEncodingEnabled(false)
          .get("/v1/localities/" + path)
          .then()
          .statusCode(403);
    }

    assertThat(refusals()).isEqualTo(3);
    assertThat(
            stalls.number(
                "SELECT count(*) FROM audit_event WHERE person = ? AND object = ?",
                person,
                "/v1/localities/<U+0000>"))
        .isEqualTo(1);
  }

  @Test
  void theRecordOfRefusalsOnlyGrows() {
    for (String change :
        new String[] {
          "UPDATE audit_event SET outcome = 'ALLOWED' RETURNING id",
          "DELETE FROM audit_event RETURNING id"
        }) {
      assertThatThrownBy(() -> stalls.number(change)).hasMessageContaining("permission denied");
    }
  }

  private long refusals() {
    return stalls.number("SELECT count(*) FROM audit_event WHERE person = ?", person);
  }
}
