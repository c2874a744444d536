package vn.ntm.targets.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.targets.RecognitionHistory;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class ChangeFeedTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Đắk Nông, of which no other test tells anything. */
  private static final Tokens PROVINCE = Tokens.of("coordinator").locality("67@2024-02-05");

  private static final Tokens ELSEWHERE = Tokens.of("coordinator").locality("68@2024-02-05");
  private static final String DAY = "2024-02-05";

  @Inject DataSource dataSource;

  @BeforeEach
  void theTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void aRecognitionIsReadByItsCommuneAndItsProvinceAndByNobodyElse() {
    long before = end();
    String commune = communeOf("67");
    String id =
        RecognitionHistory.recorded(
            Tokens.of("leader").locality("67@" + DAY),
            Map.of(
                "localityCode", commune,
                "asOf", DAY,
                "standard", "NTM",
                "decisionNumber", "5/QĐ-UBND",
                "decisionDate", "2024-01-10",
                "recognisedYear", 2023,
                "authority", "Chủ tịch UBND tỉnh Đắk Nông"));
    end();
    Tokens ofCommune = Tokens.of("locality-officer").locality(commune + "@" + DAY);
    for (Tokens reader : List.of(PROVINCE, ofCommune)) {
      JsonPath read = page(reader, before, 1_000);
      assertThat(read.<String>getList("items.aggregateId")).containsExactly(id);
      assertThat(read.getString("items[0].type"))
          .isEqualTo("vn.ntm.targets.recognition-recorded.v1");
      assertThat(read.getString("items[0].data.localityId")).isEqualTo(idOf(commune, DAY));
    }
    assertThat(page(ELSEWHERE, before, 1_000).getList("items")).isEmpty();
  }

  @Test
  void aPlanIsReadInItsProvince() throws Exception {
    long before = end();
    ObjectNode plan =
        (ObjectNode)
            JSON.readTree(Files.readString(TargetsWorld.DATA.resolve("plans/soc-trang-2024.json")));
    plan.put("number", "967/KH-UBND");
    Response taken =
        once(as(Tokens.of("coordinator").locality(TargetsWorld.SOC_TRANG)))
            .contentType("application/json")
            .body(plan.toString())
            .post("/v1/plans/imports");
    assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
    String id = taken.header("Location").replaceAll(".*/", "");
    end();
    assertThat(
            page(Tokens.of("coordinator").locality(TargetsWorld.SOC_TRANG), before, 1_000)
                .<String>getList("items.aggregateId"))
        .contains(id);
    assertThat(page(ELSEWHERE, before, 1_000).getList("items")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assessment-changed",
        "case-moved",
        "goal-figure-approved",
        "criterion-owner-recorded",
        "locality-attribute-recorded",
        "task-progressed"
      })
  void whatSaysItsPlacesIsReadUnderEachOfThem(String kind) throws Exception {
    String type = "vn.ntm.targets." + kind + ".v1";
    ObjectNode sample =
        (ObjectNode)
            JSON.readTree(getClass().getResourceAsStream("/contracts/samples/" + type + ".json"));
    sample.putArray("localityPath").add(idOf("67", DAY));
    long before = end();
    UUID aggregate = told("targets.case.v1", type, sample.toString());
    end();
    assertThat(page(PROVINCE, before, 1_000).<String>getList("items.aggregateId"))
        .containsExactly(aggregate.toString());
    assertThat(page(ELSEWHERE, before, 1_000).getList("items")).isEmpty();
  }

  @Test
  void aSetIsReadByItsProvinceAndANationalOneByTheWholeCountry() throws Exception {
    long before = end();
    String type = "vn.ntm.targets.criteria-set-published.v1";
    UUID provincial =
        told("targets.criteria.v1", type, "{\"localityId\": \"" + idOf("67", DAY) + "\"}");
    UUID national = told("targets.criteria.v1", type, "{\"localityId\": null}");
    assertThat(all(before)).contains(provincial.toString(), national.toString());
    assertThat(page(PROVINCE, before, 1_000).<String>getList("items.aggregateId"))
        .containsExactly(provincial.toString());
  }

  @Test
  void localitiesHaveAFeedOfTheirOwn() throws Exception {
    long before = end();
    UUID unit =
        told(
            "targets.locality.v1",
            "vn.ntm.targets.locality-recorded.v1",
            "{\"localityId\": \"" + idOf("67", DAY) + "\"}");
    assertThat(all(before)).doesNotContain(unit.toString());
  }

  @Test
  void rolesAndParametersAreChecked() {
    for (String role : List.of("treasury", "investor", "partner")) {
      as(Tokens.of(role).locality("67@" + DAY)).get("/v1/changes").then().statusCode(403);
    }
    for (String wrong : List.of("since=x", "since=-1", "limit=0", "limit=1001", "sice=1")) {
      as(PROVINCE).get("/v1/changes?" + wrong).then().statusCode(400);
    }
  }

  @Test
  void aChangeIsNeverRemovedOrMoved() throws Exception {
    told("targets.criteria.v1", "vn.ntm.targets.criteria-set-published.v1", "{}");
    end();
    for (String sql :
        List.of(
            "DELETE FROM change",
            "UPDATE change SET payload = '{}'",
            "UPDATE change SET position = position + 1000000, locality_path = '{}'")) {
      assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLException.class);
    }
  }

  private static String communeOf(String province) {
    return as(PROVINCE)
        .get("/v1/localities?level=COMMUNE&asOf=2024-02-05&limit=100&under=" + idOf(province, DAY))
        .jsonPath()
        .getString("items.find { it.kind == 'XA' }.code");
  }

  private UUID told(String topic, String type, String payload) throws SQLException {
    UUID aggregate = UUID.randomUUID();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO outbox (topic, aggregate_id, type, payload, occurred_at, sent_at)"
                    + " VALUES (?, ?, ?, ?, now(), now())")) {
      insert.setString(1, topic);
      insert.setString(2, aggregate.toString());
      insert.setString(3, type);
      insert.setString(4, payload);
      insert.executeUpdate();
    }
    return aggregate;
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The last position for now. */
  private static long end() {
    JsonPath page = page(Tokens.of("admin"), 0, 1_000);
    while (page.getBoolean("more")) {
      page = page(Tokens.of("admin"), page.getLong("next"), 1_000);
    }
    return page.getLong("next");
  }

  private static List<String> all(long since) {
    List<String> aggregates = new ArrayList<>();
    JsonPath page = page(Tokens.of("admin"), since, 1_000);
    aggregates.addAll(page.getList("items.aggregateId"));
    while (page.getBoolean("more")) {
      page = page(Tokens.of("admin"), page.getLong("next"), 1_000);
      aggregates.addAll(page.getList("items.aggregateId"));
    }
    return aggregates;
  }

  private static JsonPath page(Tokens who, long since, int limit) {
    Response answer = as(who).get("/v1/changes?since=" + since + "&limit=" + limit);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath();
  }
}
