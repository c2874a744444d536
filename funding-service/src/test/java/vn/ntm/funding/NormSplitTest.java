package vn.ntm.funding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.ntm.funding.FundingWorld.AN_GIANG;
import static vn.ntm.funding.FundingWorld.COMMUNE;
import static vn.ntm.funding.FundingWorld.DISTRICT;
import static vn.ntm.funding.FundingWorld.PROVINCE;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.balance;
import static vn.ntm.funding.FundingWorld.basis;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.communeOfItsOwn;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.otherFinance;
import static vn.ntm.funding.FundingWorld.person;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** An amount is split among places by norms, looked at first and then proposed. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class NormSplitTest {

  private static final String SETS = "/v1/norm-sets";
  private static final String SPLITS = "/v1/norm-splits";
  private static final String PREVIEW = SPLITS + "/preview";
  private static final String BATCHES = "/v1/allocation-batches/";

  private static final String CRITERIA =
      """
      [{"code": "STANDARD", "label": "Mức đạt chuẩn", "groups": [
         {"code": "BELOW_15", "label": "Dưới 15 tiêu chí", "weight": 40},
         {"code": "FROM_15", "label": "Từ 15 tiêu chí", "weight": 30},
         {"code": "RECOGNISED", "label": "Đã đạt chuẩn", "weight": 10}]},
       {"code": "BORDER", "label": "Xã biên giới", "groups": [
         {"code": "YES", "label": "Có", "weight": 5},
         {"code": "NO", "label": "Không", "weight": 0}]}]""";

  @Inject DataSource dataSource;

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
  }

  @Test
  void whatNormsGiveIsProposedApprovedBySomebodyElseAndPostedToTheDong() {
    String account = assigned("01", 1_000_000_007);
    UUID second = communeOfItsOwn();
    UUID third = communeOfItsOwn();
    Response split =
        propose(
            normSet(),
            account,
            "1000000000",
            place(COMMUNE, "BELOW_15", "YES"),
            place(second, "FROM_15", "NO"),
            place(third, "RECOGNISED", "NO"));
    // 45 : 30 : 10 of 85.
    split
        .then()
        .statusCode(201)
        .header("Location", notNullValue())
        .body("places", equalTo(3))
        .body("totalWeight", equalTo(85));

    String batch = split.path("batchId");
    Response proposed = as(finance()).get(BATCHES + batch);
    proposed
        .then()
        .statusCode(200)
        .body("status", equalTo("PROPOSED"))
        .body("total", equalTo(1_000_000_000))
        .body("fileSha256", nullValue())
        .body("fromAccounts[0].availableAfter", equalTo(7))
        .body("checks.holds", everyItem(equalTo(true)));
    approve(proposed, finance())
        .then()
        .statusCode(403)
        .body("code", equalTo("APPROVER-IS-PROPOSER"));
    approve(proposed, otherFinance()).then().statusCode(200).body("status", equalTo("APPROVED"));

    assertThat(balance(account, "available")).isEqualTo(7);
    assertThat(balance(account, "allocated")).isEqualTo(1_000_000_000);
    Response shares = as(finance()).get(SPLITS + "/" + split.path("id") + "/shares");
    assertThat(share(shares, COMMUNE)).isEqualTo(529_411_765);
    assertThat(share(shares, second)).isEqualTo(352_941_176);
    assertThat(share(shares, third)).isEqualTo(117_647_059);
    assertThat(received(batch, third)).isEqualTo(117_647_059);
    shares
        .then()
        .body(
            "items.find { it.localityId == '%s' }.standings.group".formatted(COMMUNE),
            hasItems("BELOW_15", "YES"));
    as(finance())
        .get(SPLITS + "?batchId=" + batch)
        .then()
        .body("items.id", equalTo(List.of(split.<String>path("id"))));
  }

  @Test
  void aPreviewComparesTwoSetsOfWeightsAndKeepsNothing() throws SQLException {
    UUID second = communeOfItsOwn();
    String norms = normSet();
    long before = kept();
    String weights =
        """
        [{"normSetId": "%s"},
         {"criteria": [{"code": "STANDARD", "label": "Thử", "groups": [
            {"code": "BELOW_15", "label": "a", "weight": 2},
            {"code": "RECOGNISED", "label": "b", "weight": 1}]}]}]"""
            .formatted(norms);
    Response preview =
        preview(
            "100", weights, place(COMMUNE, "BELOW_15", "NO"), place(second, "RECOGNISED", "NO"));
    preview
        .then()
        .statusCode(200)
        .body("amount", equalTo(100))
        .body("weights.totalWeight", equalTo(List.of(50, 3)))
        .body("weights.normSetId", equalTo(Arrays.asList(norms, null)))
        .body(outcomes(COMMUNE) + ".amount", equalTo(List.of(80, 67)))
        .body(outcomes(COMMUNE) + ".weight", equalTo(List.of(40, 2)))
        .body(outcomes(second) + ".amount", equalTo(List.of(20, 33)))
        .body("shares.find { it.localityId == '%s' }.difference".formatted(COMMUNE), equalTo(-13))
        .body("shares.difference.sum()", equalTo(0));
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void theOrderOfThePlacesChangesNothing() {
    UUID second = communeOfItsOwn();
    String weights = "[{\"criteria\": %s}]".formatted(CRITERIA);
    String one = place(COMMUNE, "BELOW_15", "NO");
    String other = place(second, "BELOW_15", "NO");
    Response first = preview("101", weights, one, other);
    first
        .then()
        .statusCode(200)
        .body("shares.outcomes.flatten().amount.sum()", equalTo(101))
        .body("shares.difference", everyItem(nullValue()));
    assertThat(preview("101", weights, other, one).asString()).isEqualTo(first.asString());
  }

  @Test
  void aDistrictCountsAsOftenAsItHasCommunesOfAGroup() {
    String weights = "[{\"criteria\": %s}]".formatted(CRITERIA);
    String district =
        """
        {"localityCode": "946", "standings": [
          {"criterion": "STANDARD", "group": "BELOW_15", "quantity": 3},
          {"criterion": "STANDARD", "group": "RECOGNISED", "quantity": 8},
          {"criterion": "BORDER", "group": "NO"}]}""";
    preview("2450000000000000", weights, district)
        .then()
        .statusCode(200)
        .body("shares[0].localityId", equalTo(DISTRICT.toString()))
        .body("shares[0].outcomes[0].weight", equalTo(200))
        .body("shares[0].outcomes[0].amount", equalTo(2_450_000_000_000_000L));
  }

  @Test
  void oneDongMoreThanTheAccountHasKeepsNothing() throws SQLException {
    String account = assigned("02", 100);
    long before = kept();
    String tooMuch = Long.toString(FundingWorld.balance(account, "available") + 1);
    propose(normSet(), account, tooMuch, place(communeOfItsOwn(), "BELOW_15", "NO"))
        .then()
        .statusCode(409)
        .body("code", equalTo("INV-01"))
        .body("shortfall", equalTo(1));
    assertThat(kept()).isEqualTo(before + 1);
  }

  @Test
  void aPlaceThatWeighsNothingGetsNoLine() {
    String account = assigned("03", 100);
    UUID nothing = communeOfItsOwn();
    String norms =
        normSet(
            """
            [{"code": "C", "label": "c", "groups": [
              {"code": "SOME", "label": "s", "weight": 1},
              {"code": "NONE", "label": "n", "weight": 0}]}]""");
    Response split =
        propose(norms, account, "100", standing(COMMUNE, "SOME"), standing(nothing, "NONE"));
    split.then().statusCode(201).body("places", equalTo(2));
    as(finance())
        .get(BATCHES + split.path("batchId"))
        .then()
        .body("lines", equalTo(1))
        .body("total", equalTo(100));
    propose(norms, account, "100", standing(nothing, "NONE"))
        .then()
        .statusCode(422)
        .body("code", equalTo("NO-WEIGHT"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "NORM-GROUP-UNKNOWN     | {'localityCode': '946', 'standings': [{'criterion': 'STANDARD', 'group': 'ELSE'}, {'criterion': 'BORDER', 'group': 'NO'}]}",
        "NORM-CRITERION-MISSING | {'localityCode': '946', 'standings': [{'criterion': 'STANDARD', 'group': 'FROM_15'}]}",
        "NORM-CRITERION-UNKNOWN | {'localityCode': '946', 'standings': [{'criterion': 'STANDARD', 'group': 'FROM_15'}, {'criterion': 'BORDER', 'group': 'NO'}, {'criterion': 'COAST', 'group': 'NO'}]}",
        "STANDING-REPEATED      | {'localityCode': '946', 'standings': [{'criterion': 'STANDARD', 'group': 'FROM_15'}, {'criterion': 'STANDARD', 'group': 'FROM_15'}, {'criterion': 'BORDER', 'group': 'NO'}]}",
        "PLACE-CODE-UNKNOWN     | {'localityCode': '99999', 'standings': [{'criterion': 'STANDARD', 'group': 'FROM_15'}, {'criterion': 'BORDER', 'group': 'NO'}]}",
        "PLACE-CODE-UNKNOWN     | {'localityCode': '89', 'standings': [{'criterion': 'STANDARD', 'group': 'FROM_15'}, {'criterion': 'BORDER', 'group': 'NO'}]}",
        "PLACE-NOT-ONE          | {'standings': [{'criterion': 'STANDARD', 'group': 'FROM_15'}, {'criterion': 'BORDER', 'group': 'NO'}]}",
      })
  void aPlaceThatBreaksARuleIsNamed(String code, String place) {
    preview("100", "[{\"criteria\": %s}]".formatted(CRITERIA), place.replace('\'', '"'))
        .then()
        .statusCode(422)
        .body("code", equalTo(code))
        .body("errors.code", hasItem(code))
        .body("errors[0].pointer", startsWith("/places/0"));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    String here = place(COMMUNE, "BELOW_15", "NO");
    preview(
            "0",
            "[{\"normSetId\": \"%s\"}, {}]".formatted(UUID.randomUUID()),
            here,
            here,
            place(AN_GIANG, "BELOW_15", "NO"))
        .then()
        .statusCode(422)
        .body(
            "errors.code",
            hasItems(
                "AMOUNT-NOT-POSITIVE",
                "NORM-SET-UNKNOWN",
                "WEIGHTS-NOT-ONE",
                "PLACE-REPEATED",
                "UNKNOWN-LOCALITY"));
    String many = IntStream.range(0, 1_001).mapToObj(i -> here).collect(Collectors.joining(","));
    preview("100", "[{\"criteria\": %s}]".formatted(CRITERIA), many).then().statusCode(422);
    recordSet(body("Định mức", "2022-01-01", CRITERIA.replace("FROM_15", "BELOW_15"), null))
        .then()
        .statusCode(422)
        .body("code", equalTo("NORM-REPEATED"));
    recordSet(
            body(
                "Định mức",
                "2022-01-01",
                CRITERIA.replace("\"weight\": 40", "\"weight\": -1"),
                null))
        .then()
        .statusCode(422);
    recordSet(body("Định mức", "2022-01-01", CRITERIA, null).replace("NTM_2021_2025", "X"))
        .then()
        .statusCode(422)
        .body("code", equalTo("UNKNOWN-COMPONENT"));
  }

  @Test
  void theReceiversOfASplitKeepTheRulesOfAnAllocation() {
    String account = assigned("04", 100);
    propose(normSet(), account, "100", place(PROVINCE, "BELOW_15", "NO"))
        .then()
        .statusCode(422)
        .body("code", equalTo("BATCH-ROWS-REFUSED"))
        .body("errors.pointer", everyItem(equalTo("/rows/1")))
        .body("errors.code", not(hasItem("NORM-SET-UNKNOWN")));
  }

  @Test
  void aSetThatIsReplacedEndsTheDayBefore() {
    String account = assigned("05", 100);
    String first = normSet();
    recordSet(body("Định mức mới", "2024-03-01", CRITERIA, first)).then().statusCode(201);
    as(finance()).get(SETS + "/" + first).then().body("validTo", equalTo("2024-02-29"));
    recordSet(body("Định mức nữa", "2024-04-01", CRITERIA, first))
        .then()
        .statusCode(422)
        .body("code", equalTo("NORM-SET-NOT-REPLACEABLE"));
    String place = place(communeOfItsOwn(), "BELOW_15", "NO");
    proposeOn("2024-03-01", first, account, "10", place)
        .then()
        .statusCode(422)
        .body("code", equalTo("NORMS-NOT-IN-FORCE"));
    proposeOn("2024-02-29", first, account, "10", place).then().statusCode(201);
  }

  @Test
  void normsOfTheWholeCountryAreRecordedByWhomServesIt() {
    String national =
        body("Định mức của cả nước", "2022-01-01", CRITERIA, null)
            .replace("\"localityId\": \"%s\",".formatted(PROVINCE), "");
    recordSet(national).then().statusCode(403);
    Response recorded = command(Tokens.of("admin").sign()).body(national).post(SETS);
    recorded.then().statusCode(201).body("localityId", nullValue());
    as(finance()).get(SETS + "/" + recorded.path("id")).then().statusCode(200);
    as(finance())
        .get(SETS + "?limit=1000")
        .then()
        .body("items.id", hasItem(recorded.<String>path("id")));
    String elsewhere =
        body("Định mức", "2022-01-01", CRITERIA, null)
            .replace(PROVINCE.toString(), AN_GIANG.toString());
    recordSet(elsewhere).then().statusCode(404);
    Response ofAnGiang = command(Tokens.of("admin").sign()).body(elsewhere).post(SETS);
    ofAnGiang.then().statusCode(201);
    as(finance()).get(SETS + "/" + ofAnGiang.path("id")).then().statusCode(404);
  }

  @Test
  void whatIsSentAgainIsAnsweredAgainAndKeptOnce() throws SQLException {
    String account = assigned("06", 100);
    String body =
        splitBody("2024-02-10", normSet(), account, "10", place(COMMUNE, "BELOW_15", "NO"));
    String key = UUID.randomUUID().toString();
    String id = null;
    long before = kept();
    for (int sent = 0; sent < 2; sent++) {
      Response answer = as(finance()).header("Idempotency-Key", key).body(body).post(SPLITS);
      answer.then().statusCode(201);
      assertThat(id == null || id.equals(answer.path("id"))).isTrue();
      id = answer.path("id");
    }
    assertThat(kept()).isEqualTo(before + 1);
    as(finance()).body(body).post(SPLITS).then().statusCode(400);
  }

  @Test
  void onlyTheRightRolesOfTheSubtreeSplit() {
    String account = assigned("07", 100);
    String norms = normSet();
    String place = place(COMMUNE, "BELOW_15", "NO");
    String body = splitBody("2024-02-10", norms, account, "10", place);
    Response split = command(finance()).body(body).post(SPLITS);
    split.then().statusCode(201);
    String path = SPLITS + "/" + split.path("id");
    String anGiang = Tokens.of("finance").locality("89@2024-02-05").sign();
    command(anGiang).body(body).post(SPLITS).then().statusCode(404);
    for (String read : List.of(path, path + "/shares", SETS + "/" + norms)) {
      as(anGiang).get(read).then().statusCode(404);
      as(person("auditor").sign()).get(read).then().statusCode(200);
      as(FundingWorld.investor()).get(read).then().statusCode(403);
    }
    as(anGiang).get(SPLITS).then().statusCode(200).body("items", equalTo(List.of()));
    as(anGiang).get(SETS).then().body("items.id", not(hasItem(norms)));
    for (String role : List.of("auditor", "treasury", "leader")) {
      command(person(role).sign()).body(body).post(SPLITS).then().statusCode(403);
    }
    for (String role : List.of("auditor", "coordinator", "leader")) {
      command(person(role).sign())
          .body(body("x", "2022-01-01", CRITERIA, null))
          .post(SETS)
          .then()
          .statusCode(403);
    }
    as(person("auditor").sign())
        .body(previewBody("10", "[{\"normSetId\": \"%s\"}]".formatted(norms), place))
        .post(PREVIEW)
        .then()
        .statusCode(403);
    as(FundingWorld.investor()).get(SPLITS).then().statusCode(403);
    as(FundingWorld.investor()).get(SETS).then().statusCode(403);
  }

  @Test
  void theDatabaseHoldsASplitToItsNorms() {
    String account = assigned("08", 100);
    Response split = propose(normSet(), account, "10", place(communeOfItsOwn(), "BELOW_15", "NO"));
    String id = split.path("id");
    refused("UPDATE norm_split SET amount = 11", "permission denied");
    refused("UPDATE norm_weight SET weight = 1", "permission denied");
    refused("DELETE FROM norm_split_share", "permission denied");
    refused(
        "INSERT INTO norm_split_share VALUES ('%s', gen_random_uuid(), 0, 0)".formatted(id),
        "another number of places");
    refused(
        "INSERT INTO norm_split_share VALUES ('%s', gen_random_uuid(), 40, 10)".formatted(id),
        "is not that of its standings");
    refused(
        """
        INSERT INTO norm_weight SELECT norm_set_id, 'MORE', 'G', 99, 'x', 'x', 1
        FROM norm_split WHERE id = '%s'"""
            .formatted(id),
        "INV-13");
    refused(
        """
        INSERT INTO norm_split SELECT gen_random_uuid(), norm_set_id, account_id, '%s', 10,
          effective_date, 1, 40, 'x', 'x', now() FROM norm_split WHERE id = '%s'"""
            .formatted(batchOfAFile(account), id),
        "do not sum to it");
  }

  /** A batch that no norms made. */
  private static String batchOfAFile(String account) {
    String file =
        "fromAccountId,receiverKind,receiverId,amount\n%s,LOCALITY,%s,10"
            .formatted(account, DISTRICT);
    String terms = "{\"reason\": \"Phân bổ\", \"legalBasis\": %s}".formatted(basis("PROVINCE"));
    return RestAssured.given()
        .auth()
        .oauth2(finance())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .multiPart("file", "batch.csv", file.getBytes(UTF_8), "application/octet-stream")
        .multiPart("batch", terms, "application/json")
        .post("/v1/allocation-batches/imports")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String normSet() {
    return normSet(CRITERIA);
  }

  private static String normSet(String criteria) {
    Response recorded = recordSet(body("Định mức phân bổ", "2022-01-01", criteria, null));
    recorded.then().statusCode(201).body("recordedBy", notNullValue());
    return recorded.path("id");
  }

  private static Response recordSet(String body) {
    return command(finance()).body(body).post(SETS);
  }

  private static String body(String name, String validFrom, String criteria, String replaces) {
    return """
        {"programme": "NTM_2021_2025", "name": "%s", "localityId": "%s", "validFrom": "%s",
         "legalBasis": {"number": "12/2022/NQ-HĐND", "date": "2021-12-15",
           "issuer": "HĐND tỉnh Sóc Trăng"},
         "replaces": %s, "criteria": %s}"""
        .formatted(
            name,
            PROVINCE,
            validFrom,
            replaces == null ? "null" : "\"" + replaces + "\"",
            criteria);
  }

  private static String place(UUID locality, String standard, String border) {
    return """
        {"localityId": "%s", "standings": [{"criterion": "STANDARD", "group": "%s"},
          {"criterion": "BORDER", "group": "%s", "quantity": 1}]}"""
        .formatted(locality, standard, border);
  }

  private static String standing(UUID locality, String group) {
    return """
        {"localityId": "%s", "standings": [{"criterion": "C", "group": "%s"}]}"""
        .formatted(locality, group);
  }

  private static Response preview(String amount, String weights, String... places) {
    return as(finance()).body(previewBody(amount, weights, places)).post(PREVIEW);
  }

  private static String previewBody(String amount, String weights, String... places) {
    return "{\"amount\": %s, \"weights\": %s, \"places\": [%s]}"
        .formatted(amount, weights, String.join(",", places));
  }

  private static Response propose(String norms, String account, String amount, String... places) {
    return proposeOn("2024-02-10", norms, account, amount, places);
  }

  private static Response proposeOn(
      String day, String norms, String account, String amount, String... places) {
    return command(finance()).body(splitBody(day, norms, account, amount, places)).post(SPLITS);
  }

  private static String splitBody(
      String day, String norms, String account, String amount, String... places) {
    return """
        {"normSetId": "%s", "fromAccountId": "%s", "amount": %s, "effectiveDate": "%s",
         "reason": "Phân bổ theo định mức", "legalBasis": %s, "places": [%s]}"""
        .formatted(norms, account, amount, day, basis("PROVINCE"), String.join(",", places));
  }

  private static Response approve(Response proposed, String token) {
    return command(token)
        .header("If-Match", proposed.header("ETag"))
        .post(BATCHES + proposed.path("id") + "/approval");
  }

  private static int share(Response shares, UUID place) {
    return shares.path("items.find { it.localityId == '%s' }.amount".formatted(place));
  }

  private static String outcomes(UUID place) {
    return "shares.find { it.localityId == '%s' }.outcomes".formatted(place);
  }

  /** What the account of a line of a batch has received. */
  private static long received(String batch, UUID place) {
    String account =
        as(finance())
            .get(BATCHES + batch + "/lines")
            .path("items.find { it.localityId == '%s' }.accountId".formatted(place));
    return balance(account, "received");
  }

  /** Money of a year that no other test looks at, in the province's account. */
  private static String assigned(String component, long amount) {
    Response proposed =
        command(finance())
            .body(
                """
                {"localityId": "%s", "programme": "NTM_2021_2025", "component": "%s",
                 "capitalSource": "CENTRAL_BUDGET", "nature": "INVESTMENT", "budgetYear": 2022,
                 "amount": %d, "effectiveDate": "2024-01-15", "reason": "Giao vốn năm 2022",
                 "legalBasis": %s}"""
                    .formatted(PROVINCE, component, amount, basis("CENTRAL")))
            .post("/v1/assignments");
    proposed.then().statusCode(201);
    FundingWorld.approve(proposed, otherFinance()).then().statusCode(200);
    return proposed.path("accountId");
  }

  /** How many sets of norms and splits there are. */
  private long kept() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT (SELECT count(*) FROM norm_set) + (SELECT count(*) FROM norm_split)")) {
      row.next();
      return row.getLong(1);
    }
  }

  private void refused(String sql, String because) {
    assertThatThrownBy(
            () -> {
              try (Connection connection = dataSource.getConnection();
                  Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                try {
                  statement.execute(sql);
                  statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
                } finally {
                  connection.rollback();
                  connection.setAutoCommit(true);
                }
              }
            })
        .hasMessageContaining(because);
  }
}
