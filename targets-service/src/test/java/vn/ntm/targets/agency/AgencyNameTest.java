package vn.ntm.targets.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** The names by which documents of Bình Thuận call agencies. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class AgencyNameTest {

  private static final String DAY = "2024-02-05";
  private static final Tokens COORDINATOR = Tokens.of("coordinator").locality("60@" + DAY);

  @BeforeEach
  void allTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void aNameMeansAnAgencyInItsPlaceAndBelowFromADayOn() {
    record("60", "Sở Y tế", "BT_SYT", "2015-01-01").then().statusCode(201);
    record("593", "Phòng Y tế", "BT_PYT", "2015-01-01").then().statusCode(201);
    assertThat(names("593", DAY)).containsExactly("Sở Y tế", "Phòng Y tế");
    assertThat(names("60", DAY)).containsExactly("Sở Y tế");
    assertThat(names("60", "2014-12-31")).isEmpty();
  }

  @Test
  void aNameOfAPlaceMeansOneAgencyOnADayAndAnotherAfterItHasEnded() {
    Response first = record("60", "Sở Giao thông vận tải", "BT_SGTVT", "2015-01-01");
    String id = first.path("id");
    record("60", "SỞ GIAO THÔNG VẬN TẢI", "BT_SXD", "2024-03-01")
        .then()
        .statusCode(409)
        .body("code", equalTo("AGENCY-NAME-KNOWN"));
    end(COORDINATOR, id, "2014-12-31")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("AGENCY-NAME-DATES"));
    end(COORDINATOR, id, "2024-02-29")
        .then()
        .statusCode(200)
        .body("validTo", equalTo("2024-02-29"));
    end(COORDINATOR, id, "2024-03-31")
        .then()
        .statusCode(409)
        .body("code", equalTo("AGENCY-NAME-ENDED"));
    record("60", "Sở Giao thông vận tải", "BT_SXD", "2024-03-01").then().statusCode(201);
    assertThat(
            list(COORDINATOR, "60", "2024-03-01")
                .jsonPath()
                .getList("items.findAll { it.name == 'Sở Giao thông vận tải' }.agency"))
        .containsExactly("BT_SXD");
  }

  @Test
  void wrongValuesAreNamedByTheirPlace() {
    Map<String, Object> wrong = name("60", " ", "a b", "2015-01-01");
    once(as(COORDINATOR))
        .contentType("application/json")
        .body(wrong)
        .post("/v1/agency-names")
        .then()
        .statusCode(422)
        .body("errors.pointer.toSorted()", equalTo(List.of("/agency", "/name")));
    Map<String, Object> backwards = name("60", "Sở Nội vụ", "BT_SNV", "2015-01-01");
    backwards.put("validTo", "2014-01-01");
    once(as(COORDINATOR))
        .contentType("application/json")
        .body(backwards)
        .post("/v1/agency-names")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("AGENCY-NAME-DATES"));
    as(COORDINATOR).get("/v1/agency-names").then().statusCode(400);
  }

  @Test
  void onlyCoordinatorsOfThePlaceRecordAndEndNames() {
    String id = record("60", "Sở Xây dựng", "BT_SXD", "2015-01-01").path("id");
    Tokens other = Tokens.of("coordinator").locality("94@" + DAY);
    Tokens department = Tokens.of("department").locality("60@" + DAY);
    record(other, name("60", "Sở Khác", "X", "2015-01-01")).then().statusCode(404);
    record(department, name("60", "Sở Khác", "X", "2015-01-01")).then().statusCode(403);
    end(other, id, "2024-01-01").then().statusCode(404);
    end(department, id, "2024-01-01").then().statusCode(403);
    list(other, "60", DAY).then().statusCode(404);
    list(department, "60", DAY).then().statusCode(200);
    list(Tokens.of("finance").locality("60@" + DAY), "60", DAY).then().statusCode(403);
  }

  private static Response record(String place, String name, String agency, String from) {
    return record(COORDINATOR, name(place, name, agency, from));
  }

  private static Response record(Tokens who, Map<String, Object> name) {
    return once(as(who)).contentType("application/json").body(name).post("/v1/agency-names");
  }

  private static Response end(Tokens who, String id, String lastDay) {
    return once(as(who))
        .contentType("application/json")
        .body(Map.of("lastDay", lastDay))
        .post("/v1/agency-names/" + id + "/end");
  }

  private static List<String> names(String place, String day) {
    return list(COORDINATOR, place, day)
        .jsonPath()
        .getList("items.findAll { it.name.endsWith('Y tế') }.name");
  }

  private static Response list(Tokens who, String place, String day) {
    return as(who).get("/v1/agency-names?asOf=" + day + "&localityId=" + idOf(place, DAY));
  }

  private static Map<String, Object> name(String place, String name, String agency, String from) {
    Map<String, Object> body = new HashMap<>();
    body.put("localityId", idOf(place, DAY));
    body.put("name", name);
    body.put("agency", agency);
    body.put("validFrom", from);
    return body;
  }
}
