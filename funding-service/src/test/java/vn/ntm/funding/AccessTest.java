package vn.ntm.funding;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static vn.ntm.funding.FundingWorld.AGENCY;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.person;
import static vn.ntm.funding.FundingWorld.projectAccount;
import static vn.ntm.funding.FundingWorld.request;
import static vn.ntm.funding.FundingWorld.requestBody;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class AccessTest {

  private static final String PROBLEM = "application/problem+json";

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
  }

  @Test
  void withoutATokenNothingIsAnswered() {
    given()
        .header("Accept-Language", "vi")
        .get("/v1/accounts")
        .then()
        .statusCode(401)
        .contentType(PROBLEM)
        .header("WWW-Authenticate", notNullValue())
        .body("code", equalTo("UNAUTHENTICATED"))
        .body("title", equalTo("Chưa đăng nhập"));
  }

  @Test
  void anExpiredOrForeignTokenIsNoToken() {
    for (Tokens token :
        new Tokens[] {
          person("finance").expired(),
          person("finance").issuer("http://elsewhere/realms/ntm"),
          person("finance").signedByAStranger(),
          person("finance").audience("somebody-else")
        }) {
      as(token.sign())
          .get("/v1/accounts")
          .then()
          .statusCode(401)
          .contentType(PROBLEM)
          .body("code", equalTo("UNAUTHENTICATED"));
    }
  }

  @Test
  void anotherProvincesFinanceOfficerFindsNoAccountHere() {
    String account = projectAccount(assigned("09", 100), 50);
    String anGiang = Tokens.of("finance").locality("89@2024-02-05").sign();
    as(anGiang)
        .header("Accept-Language", "vi")
        .get("/v1/accounts/" + account)
        .then()
        .statusCode(404)
        .contentType(PROBLEM)
        .body("title", equalTo("Không tìm thấy"));
    as(anGiang).get("/v1/accounts").then().statusCode(200).body("items.size()", equalTo(0));
  }

  @Test
  void anAuditorReadsButDoesNotPay() {
    String account = projectAccount(assigned("09", 100), 50);
    String auditor = person("auditor").sign();
    as(auditor).get("/v1/accounts/" + account).then().statusCode(200);
    command(auditor)
        .header("Accept-Language", "vi")
        .header("If-Match", "\"0\"")
        .body(FundingWorld.payment("GRC-A", 1))
        .post("/v1/disbursements/" + request(account, 1).path("id") + "/payment")
        .then()
        .statusCode(403)
        .contentType(PROBLEM)
        .body("code", equalTo("FORBIDDEN"))
        .body("title", equalTo("Không được phép"));
  }

  @Test
  void onlyTheInvestorOfTheProjectRequestsItsPayments() {
    String account = projectAccount(assigned("09", 100), 50);
    command(person("investor").agency(AGENCY + ".9").sign())
        .body(requestBody(account, 1))
        .post("/v1/disbursements")
        .then()
        .statusCode(403)
        .body("code", equalTo("REQUESTER-IS-NOT-INVESTOR"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"accountId\": | 400 | UNREADABLE",
        "'' | 422 | INVALID",
        "{\"surprise\": 1} | 422 | INVALID",
        "{} | 422 | INVALID",
        "[] | 422 | INVALID",
        "{\"accountId\": \"not-an-id\", \"kind\": \"DIRECT\", \"amount\": 1, \"purpose\": \"x\"} | 422 | INVALID",
      })
  void aBadBodyIsExplained(String body, int status, String code) {
    command(FundingWorld.investor())
        .body(body)
        .post("/v1/disbursements")
        .then()
        .statusCode(status)
        .contentType(PROBLEM)
        .body("code", equalTo(code));
  }

  @Test
  void whatIsNotThereIsAProblemToo() {
    String finance = FundingWorld.finance();
    as(finance)
        .get("/v1/accounts/01900000-0000-7000-8000-00000000ffff")
        .then()
        .statusCode(404)
        .contentType(PROBLEM);
    as(finance).get("/v1/accounts/not-an-id").then().statusCode(404).contentType(PROBLEM);
    as(finance).get("/v1/nowhere").then().statusCode(404).contentType(PROBLEM);
    as(finance).put("/v1/accounts").then().statusCode(405).contentType(PROBLEM);
    as(finance).get("/v1/accounts?undr=x").then().statusCode(400).contentType(PROBLEM);
    as(finance).get("/v1/accounts?limit=1001").then().statusCode(400).contentType(PROBLEM);
    as(finance).get("/v1/accounts?cursor=zzz").then().statusCode(400).contentType(PROBLEM);
    given()
        .auth()
        .oauth2(FundingWorld.investor())
        .contentType(ContentType.TEXT)
        .header("Idempotency-Key", "k")
        .body("x")
        .post("/v1/disbursements")
        .then()
        .statusCode(415)
        .contentType(PROBLEM);
  }
}
