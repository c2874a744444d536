package vn.ntm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** From the loaded trees and plan to a report that equals the ledger. */
class MainJobTest {

  private final RunningPlatform platform = RunningPlatform.get();
  private final SocTrang socTrang = new SocTrang(platform);

  @Test
  void code24NamesTwoProvincesOnTwoDays() {
    assertThat(nameOf("24", "2024-02-05")).isEqualTo("Tỉnh Bắc Giang");
    assertThat(nameOf("24", "2025-07-01")).isEqualTo("Tỉnh Bắc Ninh");
  }

  @Test
  void theLoadedPlanAnswersItsTargetsAndItsMoney() {
    JsonNode plans = socTrang.get(SocTrang.AUDITOR, "/api/funding/v1/funding-plans").json();
    JsonNode totals = plans.get("items").get(0).get("totals");
    assertThat(totals.get("directBudget").asLong()).isEqualTo(344_701_000_000L);
    assertThat(totals.get("onBudget").asLong()).isEqualTo(411_047_000_000L);
    assertThat(totals.get("all").asLong()).isEqualTo(3_993_047_000_000L);
    String plan =
        socTrang
            .get(SocTrang.AUDITOR, "/api/targets/v1/plans")
            .expect(200)
            .json()
            .get("items")
            .get(0)
            .get("id")
            .asText();
    JsonNode targets =
        socTrang
            .get(SocTrang.AUDITOR, "/api/targets/v1/plans/" + plan + "/targets")
            .expect(200)
            .json();
    assertThat(targets.toString()).contains("Thạnh Thới An", "Hòa Tú 1", "Mỹ Xuyên");
  }

  @Test
  void whatIsPaidIsInTheReportAndTheReportEqualsTheLedger() {
    String account = socTrang.projectAccount(socTrang.assign("03", 900_000_000), 500_000_000);
    for (int i = 0; i < 10; i++) {
      socTrang.pay(account, 10_000_000);
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(socTrang.reconciliation().get("verdict").asText()).isEqualTo("EQUAL"));
    assertThat(disbursed()).isEqualTo(ledgerDisbursed()).isGreaterThanOrEqualTo(100_000_000);
  }

  @Test
  void makerIsNeverCheckerThroughTheGateway() {
    String account = socTrang.projectAccount(socTrang.assign("04", 1_000), 1_000);
    Answer requested = socTrang.request(account, UUID.randomUUID().toString(), 10).expect(201);
    socTrang
        .step(SocTrang.SAME_HUMAN_AS_INVESTOR, requested, "approval", "{}")
        .expectProblem(403, "APPROVER-IS-REQUESTER");
  }

  private String nameOf(String code, String day) {
    return socTrang
        .get(
            SocTrang.AUDITOR,
            "/api/targets/v1/localities?level=PROVINCE&code=" + code + "&asOf=" + day)
        .expect(200)
        .json()
        .get("items")
        .get(0)
        .get("name")
        .asText();
  }

  private long disbursed() {
    return socTrang.report().get("totals").get("disbursed").asLong();
  }

  private long ledgerDisbursed() {
    long sum = 0;
    for (JsonNode item :
        socTrang
            .get(SocTrang.AUDITOR, "/api/funding/v1/ledger/totals?budgetYear=2024")
            .expect(200)
            .json()
            .get("items")) {
      sum += item.get("disbursed").asLong();
    }
    return sum;
  }
}
