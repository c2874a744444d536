package vn.ntm.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.ntm.reporting.localitycopy.KnownLocalities;
import vn.ntm.testing.TestClock;

/** A commune that outlives its district and province, as many did on 1 July 2025. */
@QuarkusTest
class LocalityCopyTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

  @Inject World world;
  @Inject KnownLocalities known;
  @Inject TestClock clock;

  private final Unit former = Unit.province("Tỉnh Sóc Trăng");
  private final Unit district = former.district(1, "Huyện Mỹ Tú");
  private final Unit commune = district.commune(1, "Xã Mỹ Phước");
  private final Unit merged = Unit.province("Thành phố Cần Thơ");

  private void publishTheMerger() {
    world.publish(former.recorded(), district.recorded(), commune.recorded(), merged.recorded());
    world.publish(former.recorded(2, LAST_DAY), district.recorded(2, LAST_DAY), moved());
  }

  private Event moved() {
    Event event = commune.recorded(2, null);
    ObjectNode value = (ObjectNode) World.read(event.value());
    ArrayNode parents = (ArrayNode) value.get("parents");
    ((ObjectNode) parents.get(0)).put("validTo", LAST_DAY.toString());
    parents
        .addObject()
        .put("localityId", merged.id().toString())
        .put("validFrom", "2025-07-01")
        .putNull("validTo");
    return event.withValue(value.toString());
  }

  @AfterEach
  void backToTheDayOfTheTests() {
    clock.reset();
  }

  @Test
  void thePathIsTheTreeOfTheDay() {
    publishTheMerger();
    assertThat(known.path(commune.id())).containsExactly(former.id(), district.id(), commune.id());
    clock.set(LocalDate.of(2025, 7, 1));
    assertThat(known.path(commune.id())).containsExactly(merged.id(), commune.id());
  }

  @Test
  void aUnitThatIsGoneKeepsThePathOfItsLastDay() {
    publishTheMerger();
    clock.set(LocalDate.of(2026, 1, 1));
    assertThat(known.path(district.id())).containsExactly(former.id(), district.id());
  }

  @Test
  void anUnknownUnitHasNoPath() {
    assertThat(known.path(UUID.randomUUID())).isEmpty();
  }

  @Test
  void eachProvinceSeesTheMoneyOfItsOwnTime() {
    publishTheMerger();
    world.publish(
        Purse.of(commune, "ODA", "INVESTMENT", "02", 2024).assign(7, LocalDate.of(2024, 2, 5)));
    clock.set(LocalDate.of(2026, 1, 1));
    assertThat(planOfTheCommune(former)).isEqualTo(7);
    assertThat(planOfTheCommune(merged)).isZero();
  }

  private long planOfTheCommune(Unit asking) {
    JsonNode report =
        world.ask(
            "/v1/disbursements/report?budgetYear=2024&under=" + commune.id(),
            asking.token("finance"));
    return report.at("/totals/plan").longValue();
  }

  @Test
  void aCircleToldByMistakeDoesNotKeepUsForEver() {
    Unit one = Unit.province("Vòng một");
    Unit other = Unit.province("Vòng hai");
    world.publish(below(one, other), below(other, one));
    assertThat(known.path(one.id())).endsWith(one.id());
    given()
        .auth()
        .oauth2(former.token("finance").sign())
        .get("/v1/disbursements/report?budgetYear=2024&under=" + one.id())
        .then()
        .statusCode(404);
  }

  private static Event below(Unit child, Unit parent) {
    Event event = child.recorded();
    ObjectNode value = (ObjectNode) World.read(event.value());
    value
        .putArray("parents")
        .addObject()
        .put("localityId", parent.id().toString())
        .put("validFrom", "2004-01-01")
        .putNull("validTo");
    return event.withValue(value.toString());
  }
}
