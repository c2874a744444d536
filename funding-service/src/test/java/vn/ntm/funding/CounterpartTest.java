package vn.ntm.funding;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.ntm.funding.FundingWorld.COMMUNE;
import static vn.ntm.funding.FundingWorld.DISTRICT;
import static vn.ntm.funding.FundingWorld.PROVINCE;
import static vn.ntm.funding.FundingWorld.approve;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.basis;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.otherFinance;
import static vn.ntm.funding.FundingWorld.person;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** Works are told apart by tags of their own, assignments are of 2022, which no other test uses. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class CounterpartTest {

  private static final Path SOC_TRANG_2024 = Path.of("../deploy/data/plans/soc-trang-2024.json");
  private static final String CHECK = "items.find { it.ruleId == '%s' && it.stage == '%s' }.";
  private static final String REASON = "{\"reason\": \"Ghi nhầm\"}";

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
  }

  @Test
  void f002_06_theDistrictOfSocTrangAddsOneToOneAndOneDongLessIsAShortfall() {
    String rule = worksRule("DISTRICT_CRITERIA", false);
    Response stated = proposed("DISTRICT_CRITERIA", 25_460_000_000L, 25_460_000_000L);
    check(rule, "PLAN", 2024, PROVINCE, "state", null);
    Response approved = decided(stated, "approval", otherFinance());
    approved.then().statusCode(200);
    check(rule, "PLAN", 2024, PROVINCE, "state", "HOLDS");
    check(rule, "PLAN", 2024, PROVINCE, "base", 25_460_000_000L);
    check(rule, "PLAN", 2024, PROVINCE, "given", 25_460_000_000L);
    check(rule, "PLAN", 2024, PROVINCE, "shortfall", 0);
    check(rule, "PLAN", 2024, PROVINCE, "legalBasis.number", "23/KH-UBND");

    Response correction =
        command(finance())
            .header("If-Match", approved.header("ETag"))
            .body(REASON)
            .post("/v1/counterpart-commitments/" + approved.path("id") + "/correction");
    correction.then().statusCode(201).body("reverses", equalTo(approved.path("id").toString()));
    decided(correction, "approval", otherFinance()).then().statusCode(200);
    decided(
            proposed("DISTRICT_CRITERIA", 25_460_000_000L, 25_459_999_999L),
            "approval",
            otherFinance())
        .then()
        .statusCode(200);
    check(rule, "PLAN", 2024, PROVINCE, "state", "SHORTFALL");
    check(rule, "PLAN", 2024, PROVINCE, "required", 25_460_000_000L);
    check(rule, "PLAN", 2024, PROVINCE, "shortfall", 1);
  }

  @Test
  void f001_13_aWorkWithCentralMoneyIsReportedUntilThePeopleTakePartInIt() {
    UUID commune = FundingWorld.communeOfItsOwn();
    // What people give is voluntary: the rule asks for any part at all, so for a thousandth.
    String rule =
        command(finance())
            .body(
                ruleBody(
                        "PROJECT",
                        "\"validFrom\": \"2024-01-01\", \"validTo\": \"2024-12-31\"",
                        "\"COMMUNITY\"",
                        1,
                        1_000,
                        false)
                    .replace(PROVINCE.toString(), commune.toString()))
            .post("/v1/counterpart-rules")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String account = FundingWorld.projectAccount(assigned("09", 1_000), 1_000, commune);
    String project = as(finance()).get("/v1/accounts/" + account).path("holderId");
    check(rule, "ASSIGNED", 2024, commune, "subject", project);
    check(rule, "ASSIGNED", 2024, commune, "state", "SHORTFALL");
    check(rule, "ASSIGNED", 2024, commune, "shortfall", 1);
    String item = "DAY_OF_THE_PEOPLE";
    ContributionWorld.price(item, "LABOUR_DAYS", 200_000, "2024-01-01", "01/2024/QĐ-UBND")
        .then()
        .statusCode(201);
    ContributionWorld.confirmed(
        ContributionWorld.body(
            "CONTRIBUTION",
            "COMMUNITY",
            "LABOUR_DAYS",
            commune,
            2024,
            "2024-05-20",
            "\"item\": \"%s\", \"quantityThousandths\": 1500, \"projectId\": \"%s\""
                .formatted(item, project)));
    check(rule, "ASSIGNED", 2024, commune, "given", 300_000);
    check(rule, "ASSIGNED", 2024, commune, "state", "HOLDS");
  }

  @Test
  @Breaks(value = "INV-12", through = Breaks.Through.HTTP)
  void underAHardRuleAShortfallIsRefused() {
    worksRule("HARD_WORKS", true);
    decided(proposed("HARD_WORKS", 100, 100), "approval", otherFinance()).then().statusCode(200);
    Response short1 = proposed("HARD_WORKS", 10, 9);
    decided(short1, "approval", otherFinance())
        .then()
        .statusCode(409)
        .body("code", equalTo("INV-12"))
        .body("invariant", equalTo("INV-12"))
        .body("shortfall", equalTo(1));
    as(finance())
        .get("/v1/counterpart-commitments/" + short1.path("id"))
        .then()
        .body("status", equalTo("PROPOSED"));
    decided(short1, "rejection", finance()).then().statusCode(200);
  }

  @Test
  void thePlanOfSocTrang2024MatchesRecurrentMoneyOneToOneButNotInvestmentOneToOneAndAHalf()
      throws IOException {
    // The same plan again, a day later, so that it is the newest whatever other tests import.
    command(person("coordinator").sign())
        .body(
            Files.readString(SOC_TRANG_2024)
                .replaceFirst("23/KH-UBND", "23a/KH-UBND")
                .replaceFirst("2024-02-05", "2024-02-06"))
        .post("/v1/funding-plans/imports")
        .then()
        .statusCode(201);
    String recurrent = provincialRule("RECURRENT", 1, 1, 2024);
    String investment = provincialRule("INVESTMENT", 3, 2, 2024);
    check(recurrent, "PLAN", 2024, PROVINCE, "state", "HOLDS");
    check(recurrent, "PLAN", 2024, PROVINCE, "base", 30_388_000_000L);
    check(recurrent, "PLAN", 2024, PROVINCE, "given", 30_388_000_000L);
    check(investment, "PLAN", 2024, PROVINCE, "state", "SHORTFALL");
    check(investment, "PLAN", 2024, PROVINCE, "required", 155_400_000_000L);
    check(investment, "PLAN", 2024, PROVINCE, "shortfall", 535_000_000);
  }

  @Test
  void whatAccountsHaveReceivedCountsOnceHoweverFarItWentDown() {
    String rule = provincialRule("INVESTMENT", 1, 1, 2022);
    String byProject = projectRule();
    String central = assigned2022("CENTRAL_BUDGET", "CENTRAL", 1_000);
    Response down =
        FundingWorld.proposeAllocation(central, "localityId", DISTRICT, 400)
            .statusCode(201)
            .extract()
            .response();
    approve(down, otherFinance()).then().statusCode(200);
    UUID project = FundingWorld.project("INVESTMENT");
    Response toProject =
        FundingWorld.proposeAllocation(down.path("accountId"), "projectId", project, 300)
            .statusCode(201)
            .extract()
            .response();
    approve(toProject, otherFinance()).then().statusCode(200);
    check(rule, "ASSIGNED", 2022, PROVINCE, "base", 1_000);
    check(rule, "ASSIGNED", 2022, PROVINCE, "shortfall", 1_000);
    check(rule, "ASSIGNED", 2022, DISTRICT, "base", 400);

    assigned2022("PROVINCIAL_BUDGET", "PROVINCE", 1_000);
    check(rule, "ASSIGNED", 2022, PROVINCE, "state", "HOLDS");
    check(rule, "ASSIGNED", 2022, DISTRICT, "shortfall", 400);

    String given =
        ContributionWorld.cash(2022, 30)
            .replace("\"amount\"", "\"projectId\": \"%s\", \"amount\"".formatted(project));
    ContributionWorld.confirmed(given);
    check(byProject, "ASSIGNED", 2022, COMMUNE, "subject", project.toString());
    check(byProject, "ASSIGNED", 2022, COMMUNE, "given", 30);
    check(byProject, "ASSIGNED", 2022, COMMUNE, "state", "HOLDS");
  }

  @Test
  void aRuleEndsTheDayBeforeTheOneThatReplacesItBegins() {
    String old = rule("PROGRAMME", "\"validFrom\": \"2023-01-01\"", "", 1, 1, false);
    String newer =
        rule(
            "PROGRAMME",
            "\"validFrom\": \"2024-01-01\", \"replaces\": \"%s\"".formatted(old),
            "",
            2,
            1,
            false);
    assigned("09", 1);
    check(old, "ASSIGNED", 2024, PROVINCE, "state", null);
    check(newer, "ASSIGNED", 2024, PROVINCE, "minRatioNumerator", 2);
    ruleAnswer(
            "PROGRAMME",
            "\"validFrom\": \"2025-01-01\", \"replaces\": \"%s\"".formatted(old),
            "",
            1,
            1,
            false)
        .statusCode(422)
        .body("code", equalTo("RULE-NOT-REPLACEABLE"));
  }

  @Test
  void aRuleThatMakesNoSenseNamesEverythingThatIsWrong() {
    ruleAnswer(
            "PROJECT",
            "\"validFrom\": \"2024-01-01\", \"validTo\": \"2023-12-31\", \"tag\": \"X\"",
            "\"CREDIT\"",
            1,
            1,
            false)
        .statusCode(422)
        .body(
            "errors.code",
            containsInAnyOrder("ENDS-BEFORE-IT-BEGINS", "MEMBER-SURPLUS", "NOT-A-PAYER"));
    ruleAnswer("PROGRAMME", "\"validFrom\": \"2024-01-01\"", "", 0, 1001, false)
        .statusCode(422)
        .body("errors.pointer", hasItem("/minRatioNumerator"))
        .body("errors.pointer", hasItem("/minRatioDenominator"));
  }

  @Test
  void aProvinceMakesNoRuleForTheCountry() {
    command(finance())
        .body(
            ruleBody("PROGRAMME", "\"validFrom\": \"2024-01-01\"", "", 1, 1, false)
                .replaceFirst("\"localityId\": \"[^\"]*\", ", ""))
        .post("/v1/counterpart-rules")
        .then()
        .statusCode(403);
    command(Tokens.of("finance").locality("89@2024-02-05").sign())
        .body(ruleBody("PROGRAMME", "\"validFrom\": \"2024-01-01\"", "", 1, 1, false))
        .post("/v1/counterpart-rules")
        .then()
        .statusCode(404);
  }

  @Test
  void makerIsNeverCheckerAndADecisionIsFinal() {
    Response stated = proposed("MAKER", 1, 1);
    decided(stated, "approval", finance())
        .then()
        .statusCode(403)
        .body("code", equalTo("APPROVER-IS-PROPOSER"));
    decided(stated, "approval", Tokens.of("finance").locality("89@2024-02-05").sign())
        .then()
        .statusCode(404);
    Response rejected = decided(stated, "rejection", otherFinance());
    decided(rejected, "approval", otherFinance())
        .then()
        .statusCode(409)
        .body("code", equalTo("WRONG-STATE"));
    as(Tokens.of("finance").locality("89@2024-02-05").sign())
        .get("/v1/counterpart-commitments")
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void checksAreAnsweredPageByPage() {
    rule("PROGRAMME", "\"validFrom\": \"2024-01-01\"", "", 1, 1, false);
    rule("PROGRAMME", "\"validFrom\": \"2024-01-01\"", "", 1, 2, false);
    assigned("09", 1);
    String url = "/v1/counterpart-checks?budgetYear=2024&limit=1";
    Response first = as(finance()).get(url);
    String next = first.then().statusCode(200).body("items", hasSize(1)).extract().path("next");
    as(finance())
        .get(url + "&cursor=" + next)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0]", not(equalTo(first.path("items[0]"))));
  }

  private static void check(
      String rule, String stage, int year, UUID under, String member, Object expected) {
    as(finance())
        .get("/v1/counterpart-checks?limit=1000&budgetYear=" + year + "&under=" + under)
        .then()
        .statusCode(200)
        .body(
            expected == null
                ? (CHECK.formatted(rule, stage)).replaceFirst("\\.$", "")
                : CHECK.formatted(rule, stage) + member,
            equalTo(expected));
  }

  private static String worksRule(String tag, boolean hard) {
    return rule(
        "WORKS",
        "\"validFrom\": \"2024-01-01\", \"validTo\": \"2024-12-31\", \"nature\": \"INVESTMENT\","
            + " \"tag\": \"%s\"".formatted(tag),
        "\"DISTRICT_BUDGET\"",
        1,
        1,
        hard);
  }

  private static String provincialRule(String nature, int numerator, int denominator, int year) {
    return rule(
        "PROGRAMME",
        "\"validFrom\": \"%1$d-01-01\", \"validTo\": \"%1$d-12-31\", \"nature\": \"%2$s\""
            .formatted(year, nature),
        "",
        numerator,
        denominator,
        false);
  }

  /** People add a tenth to what a project gets from the centre. */
  private static String projectRule() {
    return rule(
        "PROJECT",
        "\"validFrom\": \"2022-01-01\", \"validTo\": \"2022-12-31\"",
        "\"COMMUNITY\"",
        1,
        10,
        false);
  }

  private static String rule(
      String scope, String more, String payer, int numerator, int denominator, boolean hard) {
    return ruleAnswer(scope, more, payer, numerator, denominator, hard)
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse ruleAnswer(
      String scope, String more, String payer, int numerator, int denominator, boolean hard) {
    return command(finance())
        .body(ruleBody(scope, more, payer, numerator, denominator, hard))
        .post("/v1/counterpart-rules")
        .then();
  }

  private static String ruleBody(
      String scope, String more, String payer, int numerator, int denominator, boolean hard) {
    return """
        {"localityId": "%s", "programme": "NTM_2021_2025", "scope": "%s", %s,
         "baseSource": "CENTRAL_BUDGET", "payerSources": [%s], "minRatioNumerator": %d,
         "minRatioDenominator": %d, "hard": %b, "legalBasis": {"number": "23/KH-UBND",
         "date": "2024-02-05", "issuer": "UBND tỉnh Sóc Trăng"}}"""
        .formatted(
            PROVINCE,
            scope,
            more,
            payer.isEmpty() ? "\"PROVINCIAL_BUDGET\"" : payer,
            numerator,
            denominator,
            hard);
  }

  private static Response proposed(String tag, long base, long payer) {
    return command(finance())
        .body(
            """
            {"programme": "NTM_2021_2025", "budgetYear": 2024, "localityId": "%s", "tag": "%s",
             "nature": "INVESTMENT", "baseSource": "CENTRAL_BUDGET", "baseAmount": %d,
             "payerSource": "DISTRICT_BUDGET", "payerAmount": %d,
             "reason": "Đối ứng 1:1 công trình hoàn thành tiêu chí huyện NTM",
             "legalBasis": {"number": "23/KH-UBND", "date": "2024-02-05",
                            "issuer": "UBND tỉnh Sóc Trăng"}}"""
                .formatted(PROVINCE, tag, base, payer))
        .post("/v1/counterpart-commitments")
        .then()
        .statusCode(201)
        .extract()
        .response();
  }

  private static Response decided(Response before, String step, String token) {
    return command(token)
        .header("If-Match", before.header("ETag"))
        .body(REASON)
        .post("/v1/counterpart-commitments/" + before.path("id") + "/" + step);
  }

  private static String assigned2022(String source, String level, long amount) {
    Response proposed =
        command(finance())
            .body(
                """
                {"localityId": "%s", "programme": "NTM_2021_2025", "component": "02",
                 "capitalSource": "%s", "nature": "INVESTMENT", "budgetYear": 2022, "amount": %d,
                 "effectiveDate": "2024-01-15", "reason": "Giao vốn", "legalBasis": %s}"""
                    .formatted(PROVINCE, source, amount, basis(level)))
            .post("/v1/assignments");
    proposed.then().statusCode(201);
    approve(proposed, otherFinance()).then().statusCode(200);
    return proposed.path("accountId");
  }
}
