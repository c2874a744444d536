package vn.ntm.targets.publicholiday;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.once;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
class PublicHolidayTest {

  private static final String HOLIDAYS = "/v1/public-holidays";

  @Test
  void aYearIsWholeWhenTetTheHungKingsAndTheSecondNationalDayAreEntered() {
    as("auditor")
        .get(HOLIDAYS + "?year=2023")
        .then()
        .statusCode(200)
        .body(
            "whole", equalTo(false),
            "days.day", hasItems("2023-01-01", "2023-04-30", "2023-05-01", "2023-09-02"));
    List<Map<String, String>> days = new ArrayList<>();
    for (int i = 20; i <= 26; i++) {
      days.add(off("2023-01-" + i, "TET"));
    }
    days.add(off("2023-04-29", "HUNG_KINGS"));
    days.add(off("2023-09-01", "NATIONAL_DAY"));
    days.add(off("2023-05-02", "OTHER"));
    enter("admin", days).then().statusCode(204);
    as("auditor").get(HOLIDAYS + "?year=2023").then().body("whole", equalTo(true));
    // What was entered last counts: a day that was off by mistake is worked.
    enter("admin", List.of(off("2023-04-29", "WORKING_DAY"))).then().statusCode(204);
    as("auditor").get(HOLIDAYS + "?year=2023").then().body("whole", equalTo(false));
  }

  @Test
  void aDayThatIsNamedTwiceIsRefusedAndNothingIsKept() {
    enter("admin", List.of(off("2022-02-01", "TET"), off("2022-02-01", "OTHER")))
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("HOLIDAY-REPEATED"), "errors.pointer", hasItem("/days/1"));
    as("auditor").get(HOLIDAYS + "?year=2022").then().body("days.day", not(hasItem("2022-02-01")));
  }

  @Test
  void onlyWhoServesTheWholeCountryEntersThem() {
    for (String role : List.of("coordinator", "leader", "auditor")) {
      enter(role, List.of(off("2022-02-02", "TET"))).then().statusCode(403);
    }
    TargetsWorld.loadTrees();
    enter(Tokens.of("admin").locality(TargetsWorld.SOC_TRANG), List.of(off("2022-02-02", "TET")))
        .then()
        .statusCode(403);
    as("treasury").get(HOLIDAYS).then().statusCode(403);
    as("auditor").get(HOLIDAYS + "?year=20").then().statusCode(400);
  }

  private static Map<String, String> off(String day, String kind) {
    return Map.of("day", day, "kind", kind, "name", "Nghỉ lễ");
  }

  private static Response enter(String role, List<Map<String, String>> days) {
    Tokens who = Tokens.of(role);
    return enter(role.equals("admin") ? who : who.locality(TargetsWorld.SOC_TRANG), days);
  }

  private static Response enter(Tokens who, List<Map<String, String>> days) {
    return once(as(who))
        .contentType("application/json")
        .body(
            Map.of(
                "decision", "5034/TB-LĐTBXH",
                "issuedOn", "2022-12-01",
                "issuer", "Bộ Lao động - Thương binh và Xã hội",
                "days", days))
        .post(HOLIDAYS);
  }
}
