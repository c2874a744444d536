package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static vn.ntm.funding.FundingWorld.COMMUNE;
import static vn.ntm.funding.FundingWorld.DISTRICT;
import static vn.ntm.funding.FundingWorld.PROVINCE;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.investor;
import static vn.ntm.funding.FundingWorld.person;
import static vn.ntm.funding.FundingWorld.projectAccount;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class ChangeFeedTest {

  private static final int WRITERS = 4;
  private static final int REQUESTS_OF_A_WRITER = 6;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PLAN =
      """
      INSERT INTO funding_plan (id, version, number, issued_on, issuer, title, locality_id,
        locality_path, budget_year, imported_by, imported_at)
      VALUES ('%1$s', 0, '%1$s', '2024-02-05', 'x', 'x', '%2$s', ARRAY['%2$s'::uuid], 2024, 'x',
        now())""";

  /** A position that was the last one once: the way to the end is not gone again each time. */
  private static long lastEnd;

  @Inject DataSource dataSource;

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
  }

  @Test
  void aChangeThatCommitsLateIsNotPassedOver() throws Exception {
    UUID late = UUID.randomUUID();
    long before = end();
    try (Connection slow = dataSource.getConnection()) {
      slow.setAutoCommit(false);
      insert(slow, late);
      String account = projectAccount(assigned("09", 100), 50);
      List<Map<String, Object>> read = all(before);
      assertThat(aggregates(read)).contains(account).doesNotContain(late.toString());
      long position = position(read.get(read.size() - 1));
      slow.commit();
      slow.setAutoCommit(true);
      List<Map<String, Object>> after = all(position);
      assertThat(aggregates(after)).containsExactly(late.toString());
      assertThat(position(after.get(0))).isEqualTo(position + 1);
    }
  }

  @Test
  void whatIsRolledBackIsNoChange() throws Exception {
    UUID never = UUID.randomUUID();
    long before = end();
    try (Connection undone = dataSource.getConnection()) {
      undone.setAutoCommit(false);
      insert(undone, never);
      undone.rollback();
      undone.setAutoCommit(true);
    }
    projectAccount(assigned("09", 100), 50);
    List<Map<String, Object>> read = all(before);
    assertThat(aggregates(read)).doesNotContain(never.toString());
    assertThat(position(read.get(0))).isEqualTo(before + 1);
  }

  @Test
  void whoReadsWhileOthersWriteSeesEachChangeOnceAndTheVersionsOfEachInOrder() throws Exception {
    String account = projectAccount(assigned("09", 10_000), 5_000);
    long before = end();
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    List<Map<String, Object>> read = new ArrayList<>();
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        running.add(
            writers.submit(
                () -> {
                  for (int i = 0; i < REQUESTS_OF_A_WRITER; i++) {
                    FundingWorld.request(account, 1).then().statusCode(201);
                  }
                }));
      }
      long position = before;
      while (!running.stream().allMatch(Future::isDone)) {
        List<Map<String, Object>> more = all(position);
        read.addAll(more);
        position = more.isEmpty() ? position : position(more.get(more.size() - 1));
      }
      for (Future<?> writer : running) {
        writer.get();
      }
      read.addAll(all(position));
    } finally {
      writers.shutdownNow();
    }
    assertThat(read).isEqualTo(all(before));
    Map<Object, Integer> versions = new HashMap<>();
    long position = before;
    for (Map<String, Object> change : read) {
      assertThat(position(change)).isGreaterThan(position);
      position = position(change);
      Integer version = (Integer) ((Map<?, ?>) change.get("data")).get("version");
      Integer last = versions.put(change.get("aggregateId"), version);
      assertThat(last == null || version == last + 1).isTrue();
    }
    int requests = WRITERS * REQUESTS_OF_A_WRITER;
    assertThat(read.stream().filter(change -> change.get("aggregateId").equals(account)))
        .hasSize(requests);
    assertThat(read.stream().filter(change -> type(change).endsWith("requested.v1")))
        .hasSize(requests);
  }

  @Test
  void theFeedIsReadPageByPageAndOfTheSubtreeAlone() {
    long before = end();
    String inCommune = projectAccount(assigned("09", 100), 50);
    JsonPath first = page(finance(), before, 1);
    assertThat(first.getList("items")).hasSize(1);
    assertThat(first.getBoolean("more")).isTrue();
    assertThat(first.getLong("next")).isEqualTo(before + 1);
    String ofCommune = Tokens.of("finance").locality("31669@2024-02-05").sign();
    JsonPath seen = page(ofCommune, before, 1_000);
    assertThat(seen.<String>getList("items.aggregateId")).containsExactly(inCommune);
    assertThat(seen.<String>getList("items[0].data.account.localityPath"))
        .contains(COMMUNE.toString(), PROVINCE.toString());
    // Who sees less goes on from the same place.
    assertThat(seen.getLong("next")).isEqualTo(end());
    as(Tokens.of("finance").locality("89@2024-02-05").sign())
        .get("/v1/changes?limit=1000&since=" + before)
        .then()
        .statusCode(200)
        .body("items", empty());
    for (String role : List.of("investor", "partner", "department")) {
      as(person(role).sign()).get("/v1/changes").then().statusCode(403);
    }
    for (String wrong : List.of("since=x", "since=-1", "limit=0", "limit=1001", "sice=1")) {
      as(finance()).get("/v1/changes?" + wrong).then().statusCode(400);
    }
  }

  @Test
  void arrearsAreToldToEachCommuneThatTheProjectLiesIn() {
    String project =
        command(investor())
            .body(
                """
                {"name": "Đường liên xã", "investorAgency": "%s", "localityId": "%s",
                 "nature": "INVESTMENT", "totalInvestment": 9000000000, "places": {"whole": 2,
                 "shares": [{"localityId": "%s", "parts": 1}, {"localityId": "%s", "parts": 1}]}}"""
                    .formatted(
                        FundingWorld.AGENCY,
                        DISTRICT,
                        FundingWorld.VILLAGE,
                        FundingWorld.communeOfItsOwn()))
            .post("/v1/projects")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String account =
        FundingWorld.approve(
                FundingWorld.proposeAllocation(
                        assigned("09", 5_000), "projectId", UUID.fromString(project), 5_000)
                    .extract()
                    .response(),
                FundingWorld.otherFinance())
            .path("accountId");
    ArrearsTest.accept(ContractTest.contract(account, 5_000), 100, "2024-06-17");
    long before = end();
    ArrearsTest.pass();
    end();
    for (String place : List.of("946@2024-02-05", "31669@2024-02-05")) {
      assertThat(
              page(Tokens.of("finance").locality(place).sign(), before, 1_000)
                  .<String>getList("items.findAll { it.type.contains('arrears') }.aggregateId"))
          .as(place)
          .contains(project);
    }
    assertThat(
            page(Tokens.of("finance").locality("89@2024-02-05").sign(), before, 1_000)
                .<String>getList("items.aggregateId"))
        .doesNotContain(project);
  }

  /** Of every kind that the contract names, by its sample. */
  @ParameterizedTest
  @MethodSource("typesOfEvents")
  void everyKindOfEventIsSeenInTheSubtreeItIsAbout(String type) throws Exception {
    JsonNode sample =
        JSON.readTree(getClass().getResourceAsStream("/contracts/samples/" + type + ".json"));
    UUID place = UUID.randomUUID();
    UUID aggregate = UUID.randomUUID();
    ObjectNode about = (ObjectNode) (sample.has("account") ? sample.get("account") : sample);
    if (type.endsWith("funding-plan-imported.v1")) {
      aggregate = planOf(place);
    } else {
      assertThat(about.get("localityPath")).as("the places of " + type).isNotEmpty();
      about.putArray("localityPath").add(place.toString());
    }
    long before = end();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO outbox (topic, aggregate_id, type, payload, occurred_at)"
                    + " VALUES ('funding.alert.v1', ?, ?, ?, now())")) {
      insert.setString(1, aggregate.toString());
      insert.setString(2, type);
      insert.setString(3, sample.toString());
      insert.executeUpdate();
    }
    assertThat(aggregates(all(before))).doesNotContain(aggregate.toString());
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT ? = ANY (locality_path) FROM change WHERE aggregate_id = ?")) {
      select.setObject(1, place);
      select.setString(2, aggregate.toString());
      try (ResultSet row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
        assertThat(row.getBoolean(1)).isTrue();
      }
    }
  }

  static List<String> typesOfEvents() throws IOException {
    try (Stream<Path> samples = Files.list(Path.of("../contracts/samples"))) {
      return samples
          .map(sample -> sample.getFileName().toString().replace(".json", ""))
          .filter(type -> type.startsWith("vn.ntm.funding."))
          .sorted()
          .toList();
    }
  }

  private UUID planOf(UUID place) throws SQLException {
    UUID id = UUID.randomUUID();
    execute(PLAN.formatted(id, place));
    return id;
  }

  @Test
  void aChangeIsNeverRemovedOrMoved() {
    projectAccount(assigned("09", 100), 50);
    end();
    for (String sql :
        List.of(
            "DELETE FROM change",
            "UPDATE change SET payload = '{}'",
            "UPDATE change SET position = position + 1000000, locality_path = '{}'")) {
      assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLException.class);
    }
  }

  /** The last position for now. */
  private static long end() {
    boolean more = true;
    while (more) {
      JsonPath page = page(finance(), lastEnd, 1_000);
      lastEnd = page.getLong("next");
      more = page.getBoolean("more");
    }
    return lastEnd;
  }

  private static List<Map<String, Object>> all(long since) {
    List<Map<String, Object>> changes = new ArrayList<>();
    JsonPath page = page(finance(), since, 1_000);
    changes.addAll(page.getList("items"));
    while (page.getBoolean("more")) {
      page = page(finance(), page.getLong("next"), 1_000);
      changes.addAll(page.getList("items"));
    }
    return changes;
  }

  private static JsonPath page(String token, long since, int limit) {
    return as(token)
        .get("/v1/changes?since=" + since + "&limit=" + limit)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static List<String> aggregates(List<Map<String, Object>> changes) {
    return changes.stream().map(change -> (String) change.get("aggregateId")).toList();
  }

  private static long position(Map<String, Object> change) {
    return ((Number) change.get("position")).longValue();
  }

  private static String type(Map<String, Object> change) {
    return (String) change.get("type");
  }

  private static void insert(Connection connection, UUID aggregate) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO outbox (topic, aggregate_id, type, payload, occurred_at)"
                + " VALUES ('funding.alert.v1', ?, 'vn.ntm.funding.alert-raised.v1', ?, now())")) {
      insert.setString(1, aggregate.toString());
      insert.setString(2, "{\"version\": 1, \"localityPath\": [\"%s\"]}".formatted(PROVINCE));
      insert.executeUpdate();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
