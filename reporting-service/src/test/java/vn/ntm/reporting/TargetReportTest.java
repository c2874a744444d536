package vn.ntm.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TargetReportTest {

  @Inject World world;

  private final Unit province = Unit.province("Tỉnh Sóc Trăng");
  private final Unit longPhu = province.district(1, "Huyện Long Phú");
  private final Unit myTu = province.district(2, "Huyện Mỹ Tú");
  private final Unit longPhuCommune = longPhu.commune(1, "Xã Long Phú");
  private final Unit tanHung = longPhu.commune(2, "Xã Tân Hưng");
  private final Unit myPhuoc = myTu.commune(1, "Xã Mỹ Phước");
  private final Unit myHuong = myTu.commune(2, "Xã Mỹ Hương");

  private void publishTreeAndPlan() {
    world.publish(
        Stream.of(province, longPhu, myTu, longPhuCommune, tanHung, myPhuoc, myHuong)
            .map(Unit::recorded)
            .toList());
    world.publish(
        plan(
            province,
            target("NTM", "COMMUNE", "RECOGNISED", 5, longPhuCommune, tanHung, myPhuoc),
            target("DISTRICT_NTM", "DISTRICT", "DECISION_RECEIVED", 2, longPhu, myTu),
            target("DISTRICT_ADVANCED", "DISTRICT", "DOSSIER_COMPLETE", 1, myTu)));
  }

  private JsonNode report(String query) {
    return world.ask("/v1/targets/report?year=2024" + query, province.token("coordinator"));
  }

  private static JsonNode standard(JsonNode report, String name) {
    return StreamSupport.stream(report.get("standards").spliterator(), false)
        .filter(standard -> standard.get("standard").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void declaredListedAndReachedStandBesideEachOther() {
    publishTreeAndPlan();
    world.publish(
        recognition(UUID.randomUUID(), 1, tanHung, "NTM", "2024-11-20", 2024, "ACTIVE"),
        recognition(UUID.randomUUID(), 1, myHuong, "NTM", "2024-11-20", 2024, "ACTIVE"),
        recognition(UUID.randomUUID(), 1, myPhuoc, "NTM", "2024-01-20", 2023, "ACTIVE"));
    JsonNode ntm = standard(report(""), "NTM");
    JsonNode goal = ntm.at("/goals/0");
    assertThat(goal.get("goalKind").asText()).isEqualTo("RECOGNISED");
    assertThat(goal.get("declared").asInt()).isEqualTo(5);
    assertThat(goal.get("listed").asInt()).isEqualTo(3);
    assertThat(goal.get("reached").asInt()).isEqualTo(1);
    assertThat(ntm.get("recognisedOutsidePlan").asInt()).isEqualTo(1);
  }

  @Test
  void aDecisionReceivedInTheYearCountsThoughItIsForTheYearBefore() {
    publishTreeAndPlan();
    world.publish(
        recognition(UUID.randomUUID(), 1, myTu, "DISTRICT_NTM", "2024-05-06", 2023, "ACTIVE"));
    assertThat(standard(report(""), "DISTRICT_NTM").at("/goals/0/reached").asInt()).isEqualTo(1);
  }

  @Test
  void whatNoEventTellsIsMissingAndNotZero() {
    publishTreeAndPlan();
    assertThat(standard(report(""), "DISTRICT_ADVANCED").at("/goals/0/reached").isNull()).isTrue();
  }

  @Test
  void aRevokedRecognitionCountsNoLonger() {
    publishTreeAndPlan();
    UUID id = UUID.randomUUID();
    world.publish(recognition(id, 1, tanHung, "NTM", "2024-11-20", 2024, "ACTIVE"));
    assertThat(standard(report(""), "NTM").at("/goals/0/reached").asInt()).isEqualTo(1);
    world.publish(recognition(id, 2, tanHung, "NTM", "2024-11-20", 2024, "REVOKED"));
    assertThat(standard(report(""), "NTM").at("/goals/0/reached").asInt()).isZero();
  }

  @Test
  void whatEndsAfterTheYearStillCountsInItsReport() {
    publishTreeAndPlan();
    UUID id = UUID.randomUUID();
    world.publish(
        recognition(id, 1, tanHung, "NTM", "2024-11-20", 2024, "ACTIVE"),
        ended(id, 2, tanHung, "2025-07-01"));
    assertThat(standard(report(""), "NTM").at("/goals/0/reached").asInt()).isEqualTo(1);
    world.publish(ended(id, 3, tanHung, "2024-12-31"));
    assertThat(standard(report(""), "NTM").at("/goals/0/reached").asInt()).isZero();
  }

  @Test
  void aDistrictSeesWhatThePlanOfTheProvinceListsOfIt() {
    publishTreeAndPlan();
    JsonNode goal = standard(report("&under=" + longPhu.id()), "NTM").at("/goals/0");
    assertThat(goal.get("declared").isNull()).isTrue();
    assertThat(goal.get("listed").asInt()).isEqualTo(2);
  }

  @Test
  void localitiesAreShownWithTheirParentsOnRequest() {
    publishTreeAndPlan();
    world.publish(
        recognition(UUID.randomUUID(), 1, tanHung, "NTM", "2024-11-20", 2024, "ACTIVE"),
        recognition(UUID.randomUUID(), 1, myHuong, "NTM", "2024-11-20", 2024, "ACTIVE"));
    assertThat(standard(report(""), "NTM").at("/goals/0/localities").isNull()).isTrue();
    JsonNode ntm = standard(report("&detail=LOCALITIES"), "NTM");
    assertThat(ntm.at("/goals/0/localities"))
        .extracting(
            place ->
                place.get("name").asText()
                    + " < "
                    + place.at("/parents/0").asText()
                    + " < "
                    + place.at("/parents/1").asText()
                    + " "
                    + place.get("reached").asBoolean())
        .containsExactly(
            "Xã Long Phú < Huyện Long Phú < Tỉnh Sóc Trăng false",
            "Xã Mỹ Phước < Huyện Mỹ Tú < Tỉnh Sóc Trăng false",
            "Xã Tân Hưng < Huyện Long Phú < Tỉnh Sóc Trăng true");
    assertThat(ntm.at("/outsidePlan/0/name").asText()).isEqualTo("Xã Mỹ Hương");
  }

  @Test
  void aPlanThatIsImportedAgainReplacesItsTargets() {
    publishTreeAndPlan();
    UUID id = UUID.randomUUID();
    world.publish(
        plan(id, 1, longPhu, target("MODEL", "COMMUNE", "RECOGNISED", 1, tanHung)),
        plan(id, 2, longPhu, target("MODEL", "COMMUNE", "RECOGNISED", 2, tanHung, longPhuCommune)));
    JsonNode goal = standard(report(""), "MODEL").at("/goals/0");
    assertThat(goal.get("declared").asInt()).isEqualTo(2);
    assertThat(goal.get("listed").asInt()).isEqualTo(2);
  }

  @SafeVarargs
  private static Event plan(Unit of, Map<String, Object> first, Map<String, Object>... more) {
    List<Map<String, Object>> targets = new ArrayList<>(List.of(first));
    for (Map<String, Object> target : more) {
      targets.add(target);
    }
    return plan(UUID.randomUUID(), 1, of, targets);
  }

  private static Event plan(UUID id, long version, Unit of, Map<String, Object> target) {
    return plan(id, version, of, List.of(target));
  }

  private static Event plan(UUID id, long version, Unit of, List<Map<String, Object>> targets) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("planId", id.toString());
    value.put("version", version);
    value.put("number", "23/KH-UBND");
    value.put("issuedOn", "2024-02-05");
    value.put("issuer", "UBND tỉnh Sóc Trăng");
    value.put("localityId", of.id().toString());
    value.put("yearFrom", 2024);
    value.put("yearTo", 2024);
    value.put("targets", targets);
    return new Event(
        "targets.plan.v1",
        "vn.ntm.targets.plan-imported.v1",
        UUID.randomUUID(),
        id.toString(),
        World.write(value));
  }

  private static Map<String, Object> target(
      String standard, String level, String goalKind, int declared, Unit... listed) {
    Map<String, Object> target = new LinkedHashMap<>();
    target.put("targetId", UUID.randomUUID().toString());
    target.put("label", "xã đạt chuẩn NTM thêm");
    target.put("level", level);
    target.put("standard", standard);
    target.put("goalKind", goalKind);
    target.put("comparator", "AT_LEAST");
    target.put("declared", declared);
    target.put("unit", "xã");
    target.put("dueOn", "2024-12-31");
    target.put("localities", Stream.of(listed).map(unit -> unit.id().toString()).toList());
    return target;
  }

  private static Event recognition(
      UUID id,
      long version,
      Unit of,
      String standard,
      String decisionDate,
      int recognisedYear,
      String status) {
    return recognition(
        id,
        version,
        of,
        standard,
        decisionDate,
        recognisedYear,
        status,
        status.equals("ACTIVE") ? null : "2024-06-01");
  }

  private static Event ended(UUID id, long version, Unit of, String endedOn) {
    return recognition(id, version, of, "NTM", "2024-11-20", 2024, "LAPSED_BY_MERGER", endedOn);
  }

  private static Event recognition(
      UUID id,
      long version,
      Unit of,
      String standard,
      String decisionDate,
      int recognisedYear,
      String status,
      String endedOn) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("recognitionId", id.toString());
    value.put("version", version);
    value.put("localityId", of.id().toString());
    value.put("standard", standard);
    value.put("decisionNumber", "1234/QĐ-UBND");
    value.put("decisionDate", decisionDate);
    value.put("recognisedYear", recognisedYear);
    value.put("status", status);
    value.put("localityPath", List.of(of.id().toString()));
    value.put("authority", "Chủ tịch UBND tỉnh");
    value.put("criteriaSet", null);
    value.put("endedOn", endedOn);
    value.put("endingDecision", endedOn == null ? null : "98/QĐ-UBND");
    return new Event(
        "targets.recognition.v1",
        "vn.ntm.targets.recognition-recorded.v1",
        UUID.randomUUID(),
        id.toString(),
        World.write(value));
  }
}
