package vn.ntm.targets.locality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.testing.ServiceResources;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class LocalityReadingTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @BeforeEach
  void bothTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void theCountsBelowSocTrangInFebruary2024AreThoseOfTheList() throws IOException {
    assertThat(answeredCounts("94", "2024-02-05"))
        .isEqualTo(listedCounts(TargetsWorld.UNITS_UNTIL_JUNE_2025, "94"))
        .containsEntry("DISTRICT", 11)
        .containsEntry("COMMUNE", 108);
  }

  @Test
  void theCountsBelowCanThoSinceJuly2025AreThoseOfTheList() throws IOException {
    assertThat(answeredCounts("92", "2025-07-01"))
        .isEqualTo(listedCounts(TargetsWorld.UNITS_SINCE_JULY_2025, "92"))
        .containsEntry("COMMUNE", 103)
        .doesNotContainKey("DISTRICT");
  }

  @Test
  void code24NamesTwoProvincesOverTime() {
    assertThat(found("code=24&asOf=2025-06-30").getList("items.name"))
        .containsExactly("Tỉnh Bắc Giang");
    assertThat(found("code=24&asOf=2025-07-01").getList("items.name"))
        .containsExactly("Tỉnh Bắc Ninh");
  }

  @Test
  void longPhuIsFoundWithoutToneMarksOnEveryLevelWithItsParents() {
    JsonPath answer = found("name=long phu&asOf=2024-02-05");
    assertThat(answer.<String>getList("items.fullName"))
        .contains(
            "Huyện Long Phú, Tỉnh Sóc Trăng",
            "Thị trấn Long Phú, Huyện Long Phú, Tỉnh Sóc Trăng",
            "Xã Long Phú, Huyện Long Phú, Tỉnh Sóc Trăng");
    assertThat(answer.<String>getList("items.kind")).contains("HUYEN", "THI_TRAN", "XA");
  }

  @Test
  void aWholeNameIsFoundBeforeOneThatOnlyContainsIt() {
    List<String> names = found("name=LONG PHÚ&asOf=2024-02-05").getList("items.name");
    int containing = names.indexOf("Xã Nhị Long Phú");
    assertThat(names.subList(0, containing))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(name).endsWith(" Long Phú").doesNotContain("Nhị"));
    assertThat(names.indexOf("Xã Long Phước")).isGreaterThan(containing);
  }

  @Test
  void aNameWithItsKindFindsThatKindFirst() {
    assertThat(found("name=thi tran long phu&asOf=2024-02-05").getList("items.name"))
        .containsExactly("Thị trấn Long Phú");
  }

  @Test
  void whatBecameOfCommune31669IsTold() {
    String id = idOf("31669", "2024-02-05");
    JsonPath lineage =
        as("auditor").get("/v1/localities/" + id + "/lineage").then().extract().jsonPath();
    assertThat(lineage.getString("locality.name")).isEqualTo("Xã Long Phú");
    assertThat(lineage.getList("predecessors")).isEmpty();
    assertThat(lineage.getList("successors")).hasSize(1);
    assertThat(lineage.getString("successors[0].relation")).isEqualTo("whole");
    assertThat(lineage.getString("successors[0].type")).isEqualTo("MERGE");
    assertThat(lineage.getString("successors[0].effectiveDate")).isEqualTo("2025-07-01");
    assertThat(lineage.getString("successors[0].locality.code")).isEqualTo("31639");
    assertThat(lineage.getString("successors[0].locality.fullName"))
        .isEqualTo("Xã Long Phú, Thành phố Cần Thơ");
  }

  @Test
  void theSuccessorNamesAllItsPredecessors() {
    String id = idOf("31639", "2025-07-01");
    JsonPath lineage =
        as("auditor").get("/v1/localities/" + id + "/lineage").then().extract().jsonPath();
    assertThat(lineage.<String>getList("predecessors.locality.fullName"))
        .containsExactlyInAnyOrder(
            "Thị trấn Long Phú, Huyện Long Phú, Tỉnh Sóc Trăng",
            "Xã Long Phú, Huyện Long Phú, Tỉnh Sóc Trăng");
  }

  @Test
  void anUnchangedCommuneKeepsItsIdentityUnderItsNewProvince() {
    String before = idOf("31603", "2025-06-30");
    assertThat(idOf("31603", "2025-07-01")).isEqualTo(before);
    JsonPath history =
        as("auditor").get("/v1/localities/" + before + "?asOf=2024-02-05").jsonPath();
    assertThat(history.getString("fullName")).isEqualTo("Xã Mỹ Phước, Huyện Mỹ Tú, Tỉnh Sóc Trăng");
    assertThat(history.getList("history.codes.scheme")).containsExactly("QD124", "QD19");
    assertThat(history.getList("history.parents")).hasSize(2);
    assertThat(history.getList("history.codes.validFrom"))
        .containsExactly("2011-01-01", "2025-07-01");
    // Established by the first list, known from earlier on, and under its new province.
    assertThat(history.getInt("version")).isEqualTo(3);
  }

  @Test
  void theCommunesOfThePlansAreFoundOnTheDaysOfThePlans() {
    assertThat(found("code=30694&asOf=2018-05-01").getList("items.fullName"))
        .containsExactly("Xã Vĩnh Phú, Huyện Thoại Sơn, Tỉnh An Giang");
    assertThat(found("code=180&asOf=2019-08-07").getList("items.fullName"))
        .containsExactly("Huyện Tràng Định, Tỉnh Lạng Sơn");
    assertThat(found("code=07303&asOf=2019-08-05").getList("items.fullName"))
        .containsExactly("Xã Lan Giới, Huyện Tân Yên, Tỉnh Bắc Giang");
    assertThat(found("code=29278&asOf=2020-04-01").getList("items.fullName"))
        .containsExactly("Xã Huyền Hội, Huyện Càng Long, Tỉnh Trà Vinh");
    assertThat(answeredCounts("89", "2017-12-31")).containsEntry("COMMUNE", 156);
  }

  @Test
  void aRenamedUnitIsFoundUnderBothItsNamesByItsOneIdentity() {
    String id = idOf("07315", "2019-08-05");
    JsonPath history = as("auditor").get("/v1/localities/" + id + "?asOf=2024-02-05").jsonPath();
    assertThat(history.getString("name")).isEqualTo("Xã Quang Trung");
    assertThat(history.getList("history.names.name"))
        .containsExactly("Xã Quang Tiến", "Xã Quang Trung");
    assertThat(history.getList("history.names.validTo"))
        .containsExactly("2023-12-31", "2025-06-30");
  }

  @Test
  void aUnitThatGotAnotherCodeGoesOn() {
    assertThat(idOf("07300", "2019-08-05")).isEqualTo(idOf("07306", "2021-02-03"));
    assertThat(found("code=07306&asOf=2019-08-05").getList("items")).isEmpty();
  }

  @Test
  void aUnitOfTheEarlierListOnlyHasBothItsDays() {
    JsonPath before = found("name=Quận Thủ Đức&level=DISTRICT&asOf=2019-01-01");
    assertThat(before.getList("items.validFrom")).containsExactly("2011-01-01");
    assertThat(before.getList("items.validTo")).containsExactly("2021-02-02");
    assertThat(found("name=Quận Thủ Đức&level=DISTRICT&asOf=2021-02-03").getList("items"))
        .isEmpty();
  }

  @Test
  void f002_04_theHomonymsOfSocTrangAreToldApartByLevelAndParent() {
    JsonPath longPhu = found("name=Long Phú&underCode=94&asOf=2024-02-05");
    assertThat(longPhu.<String>getList("items.level")).contains("DISTRICT", "COMMUNE");
    assertThat(longPhu.<String>getList("items.fullName"))
        .contains("Huyện Long Phú, Tỉnh Sóc Trăng", "Xã Long Phú, Huyện Long Phú, Tỉnh Sóc Trăng");
    JsonPath chauThanh = found("name=Huyện Châu Thành&level=DISTRICT&asOf=2024-02-05");
    assertThat(chauThanh.<String>getList("items.fullName"))
        .doesNotHaveDuplicates()
        .contains("Huyện Châu Thành, Tỉnh Sóc Trăng", "Huyện Châu Thành, Tỉnh Trà Vinh")
        .hasSizeGreaterThan(2);
    assertThat(
            found("name=Vĩnh Châu&underCode=94&asOf=2024-02-05").<String>getList("items.fullName"))
        .contains("Thị xã Vĩnh Châu, Tỉnh Sóc Trăng");
  }

  @Test
  void theTreeAfterTheReformHas34ProvincesAnd3321CommunesAndAllOldOnesHaveSuccessors()
      throws IOException {
    assertThat(found("level=PROVINCE&asOf=2025-07-01&limit=100").getList("items")).hasSize(34);
    Set<String> before = all("level=COMMUNE&asOf=2025-06-30");
    Set<String> since = all("level=COMMUNE&asOf=2025-07-01");
    assertThat(since).hasSize(3_321);
    assertThat(before).hasSize(10_035);
    Set<String> succeeded = new HashSet<>(since);
    succeeded.addAll(unitsWithSuccessors());
    assertThat(succeeded).containsAll(before);
  }

  @Test
  void theListOf2026IsAFurtherChangeOfTheSameUnits() {
    String id = idOf("25270", "2025-07-01");
    assertThat(idOf("25270", "2026-04-30")).isEqualTo(id);
    assertThat(found("code=25270&asOf=2026-04-29").getList("items.kind")).containsExactly("XA");
    assertThat(found("code=25270&asOf=2026-04-30").getList("items.kind")).containsExactly("PHUONG");
    assertThat(all("level=COMMUNE&asOf=2026-07-25")).hasSize(3_321);
    assertThat(idOf("06978", "2026-07-25")).isEqualTo(idOf("06970", "2025-07-01"));
  }

  @Test
  void aUnitThatEndedIsShownAsOnItsLastDay() {
    String id = idOf("946", "2024-02-05");
    JsonPath district = as("auditor").get("/v1/localities/" + id).jsonPath();
    assertThat(district.getString("asOf")).isEqualTo("2024-06-17");
    JsonPath later = as("auditor").get("/v1/localities/" + id + "?asOf=2026-01-01").jsonPath();
    assertThat(later.getString("asOf")).isEqualTo("2025-06-30");
    assertThat(later.getString("validTo")).isEqualTo("2025-06-30");
  }

  @Test
  void aSubtreeIsListedPageByPageWithoutGapsOrRepeats() {
    Set<String> codes = new HashSet<>();
    String next = "";
    int pages = 0;
    while (next != null) {
      String cursor = next.isEmpty() ? "" : "&cursor=" + next;
      JsonPath page =
          found("underCode=94&underLevel=PROVINCE&level=COMMUNE&asOf=2024-02-05&limit=50" + cursor);
      List<String> items = page.getList("items.code");
      assertThat(codes).doesNotContainAnyElementsOf(items);
      codes.addAll(items);
      next = page.getString("next");
      pages++;
    }
    assertThat(codes).hasSize(108);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void theChangeFeedIsCompleteAndInOrder() throws IOException {
    Map<String, Integer> versions = new HashMap<>();
    for (JsonNode feed : changes()) {
      long last = 0;
      for (JsonNode change : feed.get("items")) {
        assertThat(change.get("changeNumber").longValue()).isGreaterThanOrEqualTo(last);
        last = change.get("changeNumber").longValue();
        // Villages and units of history come and go with other tests.
        if (!change.get("codes").findValuesAsText("scheme").contains("INTERNAL")) {
          assertThat(versions.put(change.get("id").asText(), change.get("version").asInt()))
              .isNull();
        }
      }
    }
    // 11,371 units of the list of 2021; 172 ended before it; 6 began until 2024; 3,355 are there
    // since
    // July 2025, of which 142 were there before.
    assertThat(versions).hasSize(11_371 + 172 + 6 + 3_355 - 142);
  }

  @Test
  void whoIsNotSignedInSeesNothing() {
    io.restassured.RestAssured.given()
        .header("Accept-Language", "vi")
        .get("/v1/localities?code=94")
        .then()
        .statusCode(401)
        .body("code", equalTo("UNAUTHENTICATED"), "title", equalTo("Chưa đăng nhập"));
  }

  @Test
  void aMisspelledFilterIsRefused() {
    as("auditor").get("/v1/localities?codes=94").then().statusCode(400);
    as("auditor").get("/v1/localities?asOf=05/02/2024").then().statusCode(400);
    as("auditor").get("/v1/localities?under=94").then().statusCode(400);
    as("auditor").get("/v1/localities?asOf=+99999999-01-01").then().statusCode(400);
    as("auditor").get("/v1/localities?name=---").then().statusCode(400);
    as("auditor").urlEncodingEnabled(false).get("/v1/localities?code=9%004").then().statusCode(400);
    as("auditor").get("/v1/localities/counts").then().statusCode(400);
  }

  private static Set<String> all(String query) {
    Set<String> ids = new HashSet<>();
    String next = "";
    while (next != null) {
      JsonPath page = found(query + "&limit=1000" + (next.isEmpty() ? "" : "&cursor=" + next));
      ids.addAll(page.getList("items.id"));
      next = page.getString("next");
    }
    return ids;
  }

  private static Set<String> unitsWithSuccessors() throws IOException {
    Set<String> ids = new HashSet<>();
    for (JsonNode feed : changes()) {
      for (JsonNode change : feed.get("items")) {
        if (!change.get("successors").isEmpty()) {
          ids.add(change.get("id").asText());
        }
      }
    }
    return ids;
  }

  /** All parts of the feed, read as a tree: there are some 15,000 changes. */
  private static List<JsonNode> changes() throws IOException {
    List<JsonNode> feeds = new ArrayList<>();
    long since = 0;
    boolean more = true;
    while (more) {
      JsonNode feed =
          JSON.readTree(
              as("partner")
                  .get("/v1/localities/changes?limit=1000&since=" + since)
                  .then()
                  .statusCode(200)
                  .extract()
                  .asByteArray());
      feeds.add(feed);
      assertThat(feed.get("since").longValue()).isGreaterThan(since);
      since = feed.get("since").longValue();
      more = feed.get("more").booleanValue();
    }
    return feeds;
  }

  private static JsonPath found(String query) {
    return as("auditor").get("/v1/localities?" + query).then().statusCode(200).extract().jsonPath();
  }

  private static Map<String, Integer> answeredCounts(String province, String day) {
    JsonPath counts =
        as("auditor")
            .get("/v1/localities/counts?underCode=" + province + "&asOf=" + day)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    Map<String, Integer> byLevel = new HashMap<>();
    List<String> levels = counts.getList("levels.level");
    for (int i = 0; i < levels.size(); i++) {
      byLevel.put(levels.get(i), counts.getInt("levels[" + i + "].count"));
      List<Integer> kinds = counts.getList("levels[" + i + "].kinds.count");
      assertThat(kinds.stream().mapToInt(Integer::intValue).sum())
          .isEqualTo(byLevel.get(levels.get(i)));
    }
    return byLevel;
  }

  /** Counts in the list itself, by another way than the service. */
  private static Map<String, Integer> listedCounts(Path list, String province) throws IOException {
    List<String[]> rows = Files.readAllLines(list).stream().map(row -> row.split(",", -1)).toList();
    Set<String> above = new HashSet<>(Set.of(province));
    Map<String, Integer> counts = new HashMap<>();
    for (String level : List.of("district", "commune")) {
      Set<String> here = new HashSet<>();
      for (String[] row : rows) {
        if (row[2].equals(level) && above.contains(row[3])) {
          here.add(row[0]);
        }
      }
      if (!here.isEmpty()) {
        counts.put(level.toUpperCase(java.util.Locale.ROOT), here.size());
        above.addAll(here);
      }
    }
    return counts;
  }
}
