package vn.ntm.targets.localityattribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.EventContract;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.testing.ServiceResources;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class LocalityAttributeTest {

  private static final String ATTRIBUTES = "/v1/locality-attributes";

  @Inject LocalityAttributes attributes;
  @Inject DataSource dataSource;

  @BeforeEach
  void theRegionsAreLoaded() {
    TargetsWorld.loadTrees();
    TargetsWorld.loadRegions();
  }

  @Test
  void aCommuneHasTheThresholdsOfTheRegionOfItsProvince() {
    assertThat(region("31669", "2024-02-05")).isEqualTo("MD");
    assertThat(region("07303", "2019-08-05")).isEqualTo("NM");
    assertThat(region("20", "2019-08-07")).isEqualTo("NM");
    assertThat(
            as("auditor")
                .get(ATTRIBUTES + "?localityId=" + idOf("31669", "2024-02-05") + "&asOf=2024-02-05")
                .jsonPath()
                .getString("region"))
        .isEqualTo("MD");
  }

  @Test
  void anAttributeHoldsOnItsDaysOnly() {
    String commune = idOf("31673", "2024-02-05");
    Response entered = enter(commune, "EXTREMELY_DIFFICULT", "YES", "2017-04-28");
    entered.then().statusCode(201);
    enter(commune, "EXTREMELY_DIFFICULT", "YES", "2021-01-01")
        .then()
        .statusCode(409)
        .body("code", equalTo("ATTRIBUTE-OVERLAPS"));
    String id = entered.jsonPath().getString("id");
    assertThat(told(id)).hasSize(1);
    once(as("coordinator"))
        .header("If-Match", "\"1\"")
        .contentType("application/json")
        .body(Map.of("validTo", "2021-07-15"))
        .post(ATTRIBUTES + "/" + id + "/end")
        .then()
        .statusCode(200)
        .body("version", equalTo(2));
    once(as("coordinator"))
        .header("If-Match", "\"1\"")
        .contentType("application/json")
        .body(Map.of("validTo", "2021-07-14"))
        .post(ATTRIBUTES + "/" + id + "/end")
        .then()
        .statusCode(412);
    assertThat(told(id))
        .hasSize(2)
        .allSatisfy(
            event ->
                assertThat(
                        EventContract.broken(
                            "vn.ntm.targets.locality-attribute-recorded.v1", event))
                    .isEmpty());
    assertThat(JsonPath.from(told(id).get(1)).getString("validTo")).isEqualTo("2021-07-15");
    UUID unit = UUID.fromString(commune);
    assertThat(attributes.of(unit, LocalDate.of(2021, 7, 15)))
        .containsEntry("EXTREMELY_DIFFICULT", "YES");
    assertThat(attributes.of(unit, LocalDate.of(2021, 7, 16))).isEmpty();
    assertThat(attributes.of(unit, LocalDate.of(2017, 4, 27))).isEmpty();
  }

  private List<String> told(String attribute) {
    String sql = "SELECT payload FROM change WHERE aggregate_id = ? ORDER BY id";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, attribute);
      List<String> events = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          events.add(row.getString(1));
        }
      }
      return events;
    } catch (SQLException e) {
      throw new IllegalStateException("What was told could not be read", e);
    }
  }

  @Test
  void whatCannotBeSaidOfALevelIsRefused() {
    String commune = idOf("31669", "2024-02-05");
    enter(commune, "BORDER", "NM", "2020-01-01")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("ATTRIBUTE-VALUE-UNKNOWN"));
    enter(idOf("94", "2024-02-05"), "COMMUNE_GROUP", "1", "2020-01-01")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("ATTRIBUTE-LEVEL"));
    enter(commune, "ETHNIC_AREA", "IV", "2020-01-01")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("ATTRIBUTE-VALUE-UNKNOWN"));
  }

  @Test
  void anotherProvinceIsNotFoundAndOtherRolesMayNot() {
    enter(idOf("29278", "2024-02-05"), "BORDER", "YES", "2020-01-01").then().statusCode(404);
    once(as("finance"))
        .contentType("application/json")
        .body("{}")
        .post(ATTRIBUTES)
        .then()
        .statusCode(403);
    as("auditor").get(ATTRIBUTES).then().statusCode(400);
    assertThat(as("auditor").get(ATTRIBUTES + "/values").jsonPath().getList("items.key"))
        .contains("REGION", "ETHNIC_AREA", "COMMUNE_GROUP", "SAFE_ZONE", "COASTAL", "ISLAND");
  }

  private String region(String code, String day) {
    return attributes.region(UUID.fromString(idOf(code, day)), LocalDate.parse(day)).orElse("none");
  }

  private static Response enter(String unit, String key, String value, String validFrom) {
    return once(as("coordinator"))
        .contentType("application/json")
        .body(
            Map.of(
                "localityId", unit,
                "key", key,
                "value", value,
                "validFrom", validFrom,
                "basisNumber", "582/QĐ-TTg"))
        .post(ATTRIBUTES);
  }
}
