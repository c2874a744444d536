package vn.ntm.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.testing.KafkaServer;

@QuarkusTest
class EventDeliveryTest {

  private static final LocalDate DAY = LocalDate.of(2024, 2, 5);
  private static final String DEAD_LETTERS = "reporting.dead-letter.v1";

  @Inject World world;

  private final Unit province = Unit.province("Tỉnh Trà Vinh");
  private final Purse purse = Purse.of(province, "ODA", "INVESTMENT", "02", 2024);

  private long plan() {
    return totals().get("plan").longValue();
  }

  private JsonNode totals() {
    return world
        .ask("/v1/disbursements/report?budgetYear=2024", province.token("leader"))
        .get("totals");
  }

  private static List<ConsumerRecord<String, String>> deadLettersOf(UUID key) {
    return KafkaServer.records(DEAD_LETTERS).stream()
        .filter(letter -> key.toString().equals(letter.key()))
        .toList();
  }

  private static String reason(ConsumerRecord<String, String> letter) {
    return new String(
        letter.headers().lastHeader("dead-letter-reason").value(),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void theSameEventTwiceCountsOnce() {
    Event assigned = purse.assign(100, DAY);
    world.publish(province.recorded(), assigned, assigned);
    assertThat(plan()).isEqualTo(100);
  }

  @Test
  void anOlderVersionUnderANewIdChangesNothing() {
    Event first = purse.assign(100, DAY);
    world.publish(province.recorded(), first, purse.assign(50, DAY), first.withNewId());
    assertThat(plan()).isEqualTo(150);
    assertThat(deadLettersOf(purse.id)).isEmpty();
  }

  @Test
  void anAccountMayComeBeforeItsLocality() {
    world.publish(purse.assign(100, DAY));
    world.publish(province.recorded());
    assertThat(plan()).isEqualTo(100);
  }

  @Test
  void aPurseBelowMayComeBeforeTheOneThatFeedsIt() {
    Purse lower = purse.of(province.district(1, "Huyện Càng Long"));
    Event assigned = purse.assign(100, DAY);
    List<Event> allocated = lower.allocate(40, DAY);
    world.publish(province.recorded(), allocated.get(1), assigned, allocated.get(0));
    assertThat(plan()).isEqualTo(100);
  }

  @Test
  void aMissingVersionHoldsBackWhatFollowsUntilItIsReplayed() {
    Event first = purse.assign(100, DAY);
    Event lost = purse.assign(20, DAY);
    Event third = purse.assign(3, DAY);
    world.publish(province.recorded(), first, third);
    assertThat(plan()).isEqualTo(100);
    assertThat(deadLettersOf(purse.id)).hasSize(1);
    assertThat(reason(deadLettersOf(purse.id).get(0)))
        .isEqualTo("version 3 of %s came, but 1 is held".formatted(purse.id));

    world.publish(lost);
    assertThat(world.orderAndAwait("/v1/dead-letter-replays").get("state").asText())
        .isEqualTo("DONE");
    assertThat(plan()).isEqualTo(123);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "null",
        "[]",
        "{\"accountId\":\"x\"}",
        "{\"accountId\":\"%s\",\"version\":1}",
        "{\"accountId\":\"%s\",\"version\":1,\"account\":{},\"transaction\":{},\"movements\":[],\"balances\":{}}"
      })
  void whatCannotBeReadIsKeptAsideAndHoldsNothingUp(String broken) {
    Event sound = purse.assign(100, DAY);
    Event unreadable = sound.withNewId().withValue(broken.formatted(purse.id));
    world.publishUnchecked(List.of(province.recorded(), unreadable, sound));
    assertThat(plan()).isEqualTo(100);
    assertThat(deadLettersOf(purse.id)).hasSize(1);
    assertThat(deadLettersOf(purse.id).get(0).value()).isEqualTo(unreadable.value());
  }

  @Test
  void aValueThatTheDatabaseRefusesIsKeptAsideAndHoldsNothingUp() {
    Event sound = purse.assign(100, DAY);
    Event refused =
        sound.withNewId().withValue(sound.value().replace("2024-02-05\"", "+999999999-01-01\""));
    Event nul = sound.withNewId().withValue(sound.value().replace("NTM_2021_2025", "NTM\\u0000"));
    world.publishUnchecked(List.of(province.recorded(), refused, nul, sound));
    assertThat(plan()).isEqualTo(100);
    assertThat(deadLettersOf(purse.id)).hasSize(2);
  }

  @Test
  void anEventOfAnotherTypeIsKeptAside() {
    Event sound = purse.assign(100, DAY);
    Event other =
        new Event(
            sound.topic(),
            "vn.ntm.funding.account-closed.v1",
            UUID.randomUUID(),
            sound.key(),
            sound.value());
    world.publishUnchecked(List.of(province.recorded(), other));
    assertThat(reason(deadLettersOf(purse.id).get(0)))
        .isEqualTo("the type vn.ntm.funding.account-closed.v1 is not known here");
  }

  @Test
  void membersThatAnOwnerAddedLaterArePassedOver() {
    Event sound = purse.assign(100, DAY);
    world.publish(
        province.recorded(),
        sound.withValue(sound.value().replaceFirst("\\{", "{\"addedLater\":[1.5],")));
    assertThat(plan()).isEqualTo(100);
  }

  @Test
  void aBrokerThatGoesAndComesBackLosesNothing() {
    world.publish(province.recorded(), purse.assign(100, DAY));
    world.send(List.of(purse.assign(20, DAY)));
    KafkaServer.stop();
    try {
      assertThat(plan()).isIn(100L, 120L);
    } finally {
      KafkaServer.start();
    }
    world.publish(purse.assign(3, DAY));
    assertThat(plan()).isEqualTo(123);
  }

  @Test
  void theSamplesOfTheContractAreReadable() {
    for (String type :
        List.of(
            "vn.ntm.targets.locality-recorded.v1",
            "vn.ntm.targets.plan-imported.v1",
            "vn.ntm.targets.recognition-recorded.v1",
            "vn.ntm.funding.account-moved.v1",
            "vn.ntm.funding.funding-plan-imported.v1",
            "vn.ntm.funding.disbursement-requested.v1",
            "vn.ntm.funding.disbursement-approved.v1",
            "vn.ntm.funding.disbursement-paid.v1",
            "vn.ntm.funding.disbursement-reversal-requested.v1",
            "vn.ntm.funding.disbursement-reversed.v1")) {
      JsonNode sample = EventContract.sample(type);
      String key = sample.properties().iterator().next().getValue().asText();
      world.publish(new Event(topic(type), type, UUID.randomUUID(), key, sample.toString()));
      assertThat(deadLettersOf(UUID.fromString(key))).as(type).isEmpty();
    }
  }

  private static String topic(String type) {
    if (type.contains("disbursement")) {
      return "funding.disbursement.v1";
    }
    if (type.contains("account")) {
      return "funding.budget.v1";
    }
    if (type.contains("funding-plan")) {
      return "funding.plan.v1";
    }
    return type.replaceFirst("vn\\.ntm\\.targets\\.([a-z]+)-.*", "targets.$1.v1");
  }
}
