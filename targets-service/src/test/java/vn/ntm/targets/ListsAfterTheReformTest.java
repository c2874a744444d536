package vn.ntm.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.TestClock;
import vn.ntm.testing.Tokens;

/** What Bắc Kạn left to Thái Nguyên, which it was merged into on 2025-07-01. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class ListsAfterTheReformTest {

  private static final String DAY = "2024-02-05";
  private static final String RECOGNISED = "01858";
  private static final String ON_ITS_WAY = "01861";

  @Inject TestClock clock;

  @BeforeEach
  void allTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @AfterEach
  void theClockGoesBack() {
    clock.reset();
  }

  @Test
  void aMergedProvinceListsWhatItMayReadOneByOne() {
    Map<String, String> kept = new LinkedHashMap<>();
    String coordinator = "coordinator";
    kept.put("/v1/plans", plan(person(coordinator)));
    kept.put("/v1/tasks", task(person(coordinator)));
    Response list = RecognitionHistory.entered(person(coordinator), recognition());
    kept.put("/v1/recognition-entries", list.path("id"));
    RecognitionHistory.approve(person("leader"), list).then().statusCode(200);
    kept.put("/v1/recognitions", list.path("items[0].recognitionId"));
    kept.put("/v1/recognition-cases", registered());

    clock.set(LocalDate.of(2025, 7, 10));
    Tokens successor = Tokens.of("coordinator").locality("19@2025-07-10");
    Tokens elsewhere = Tokens.of("coordinator").locality(TargetsWorld.ELSEWHERE);
    kept.forEach(
        (path, id) -> {
          assertThat(ids(successor, path)).as(path).contains(id);
          assertThat(ids(elsewhere, path)).as(path).doesNotContain(id);
          as(successor).get(path + "/" + id).then().statusCode(200);
          as(elsewhere).get(path + "/" + id).then().statusCode(404);
        });
    for (String path : List.of("/v1/recognitions", "/v1/tasks", "/v1/recognition-cases")) {
      assertThat(ids(successor, path + "?under=" + idOf("06", DAY))).contains(kept.get(path));
      assertThat(ids(successor, path + "?under=" + idOf("94", DAY))).isEmpty();
    }
    assertThat(
            as(successor)
                .get("/v1/recognition-cases/counts?standard=NTM&under=" + idOf("06", DAY))
                .jsonPath()
                .getInt("recognised"))
        .isEqualTo(1);
  }

  private static List<String> ids(Tokens who, String path) {
    return as(who)
        .get(path + (path.contains("?") ? "&" : "?") + "limit=1000")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id");
  }

  private static Tokens person(String role) {
    return Tokens.of(role).account(role + "-06").person(role + "-06").locality("06@" + DAY);
  }

  private static Map<String, Object> recognition() {
    return Map.of(
        "localityCode", RECOGNISED,
        "asOf", DAY,
        "standard", "NTM",
        "decisionNumber", "6/QĐ-UBND",
        "decisionDate", "2024-01-10",
        "recognisedYear", 2023,
        "authority", "Chủ tịch UBND tỉnh Bắc Kạn");
  }

  private static String plan(Tokens who) {
    return sent(
        who,
        "/v1/plans/imports",
        """
        {"number": "6-BK/KH-UBND", "issuedOn": "2024-02-05", "title": "Kế hoạch tỉnh Bắc Kạn",
         "issuer": {"name": "UBND tỉnh Bắc Kạn", "kind": "PEOPLES_COMMITTEE"},
         "localityCode": "06", "yearFrom": 2024, "yearTo": 2024,
         "targets": [{"code": "1", "section": "I", "label": "xã đạt chuẩn", "level": "COMMUNE",
           "standard": "NTM", "goalKind": "RECOGNISED", "comparator": "AT_LEAST", "declared": 1,
           "unit": "xã"}]}""");
  }

  private static String task(Tokens who) {
    return sent(
        who,
        "/v1/tasks",
        """
        {"kind": "REMEDY", "localityCode": "01858", "asOf": "2024-02-05", "text": "Hồ sơ",
         "standard": "NTM", "criterion": "17.1", "changeKind": "RAISED", "leads": ["UBND xã"],
         "due": {"date": "2024-12-31", "precision": "QUARTER"}}""");
  }

  private static String registered() {
    return sent(
        Tokens.of("locality-officer").locality(ON_ITS_WAY + "@" + DAY),
        "/v1/recognition-cases",
        """
        {"localityCode": "01861", "asOf": "2024-02-05", "standard": "NTM", "year": 2024,
         "on": "2024-02-01"}""");
  }

  private static String sent(Tokens who, String path, String body) {
    Response answer = once(as(who)).contentType("application/json").body(body).post(path);
    assertThat(answer.statusCode()).as(path + answer.asString()).isEqualTo(201);
    return answer.path("id");
  }
}
