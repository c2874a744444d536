package vn.ntm.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** The people of Sóc Trăng at work, as commands through the gateway. */
final class SocTrang {

  static final String FINANCE = "st-finance";
  static final String OTHER_FINANCE = "st-finance-2";
  static final String INVESTOR = "st-investor";
  static final String TREASURY = "st-treasury";
  static final String AUDITOR = "st-auditor";
  static final String COORDINATOR = "st-coordinator";
  static final String SAME_HUMAN_AS_INVESTOR = "st-investor-finance";

  static final String BASIS =
      """
      {"number": "113/NQ-HĐND", "date": "2023-12-07", "issuer": "HĐND tỉnh Sóc Trăng",
       "level": "%s"}""";

  private final RunningPlatform platform;

  SocTrang(RunningPlatform platform) {
    this.platform = platform;
  }

  Answer get(String user, String path) {
    return platform.send(user, HttpRequest.newBuilder().GET(), path);
  }

  Answer post(String user, String path, String body) {
    return post(user, path, UUID.randomUUID().toString(), null, body);
  }

  Answer post(String user, String path, String key, String ifMatch, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return platform.send(user, request, path);
  }

  String locality(String code, String asOf) {
    JsonNode items =
        get(COORDINATOR, "/api/targets/v1/localities?code=" + code + "&asOf=" + asOf)
            .expect(200)
            .json()
            .get("items");
    return items.get(0).get("id").asText();
  }

  /** Assigns central investment capital of a component to the province; answers the account. */
  String assign(String component, long amount) {
    Answer proposed =
        post(
                FINANCE,
                "/api/funding/v1/assignments",
                """
                {"localityId": "%s", "programme": "NTM_2021_2025", "component": "%s",
                 "capitalSource": "CENTRAL_BUDGET", "nature": "INVESTMENT", "budgetYear": 2024,
                 "amount": %d, "effectiveDate": "2024-01-15", "reason": "Giao vốn năm 2024",
                 "legalBasis": %s}"""
                    .formatted(
                        locality("94", "2024-02-05"),
                        component,
                        amount,
                        BASIS.formatted("CENTRAL")))
            .expect(201);
    approveAllocation(proposed).expect(200);
    return proposed.text("accountId");
  }

  Answer proposeAllocation(String fromAccount, String receiver, String id, String amount) {
    return post(
        FINANCE,
        "/api/funding/v1/allocations",
        """
        {"fromAccountId": "%s", "%s": "%s", "amount": %s, "effectiveDate": "2024-02-10",
         "reason": "Phân bổ chi tiết", "legalBasis": %s}"""
            .formatted(fromAccount, receiver, id, amount, BASIS.formatted("PROVINCE")));
  }

  Answer approveAllocation(Answer proposed) {
    return post(
        OTHER_FINANCE,
        "/api/funding/v1/allocations/" + proposed.text("id") + "/approval",
        UUID.randomUUID().toString(),
        proposed.header("etag"),
        "{}");
  }

  /** Right after the start the service may not have been told of the commune yet. */
  String project(String nature) {
    return Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .pollDelay(Duration.ZERO)
        .until(() -> register(nature), answer -> !answer.text("code").equals("UNKNOWN-LOCALITY"))
        .expect(201)
        .text("id");
  }

  private Answer register(String nature) {
    return post(
        INVESTOR,
        "/api/funding/v1/projects",
        """
            {"name": "Đường trục xã Long Phú", "investorAgency": "%s", "localityId": "%s",
             "nature": "%s", "totalInvestment": 9000000000}"""
            .formatted("H51.BQLDA1", locality("31669", "2024-02-05"), nature));
  }

  /** A new project of a commune with this much budget; answers its account. */
  String projectAccount(String fromAccount, long amount) {
    Answer proposed =
        proposeAllocation(fromAccount, "projectId", project("INVESTMENT"), Long.toString(amount))
            .expect(201);
    approveAllocation(proposed).expect(200);
    return proposed.text("accountId");
  }

  Answer request(String account, String key, long amount) {
    return post(
        INVESTOR,
        "/api/funding/v1/disbursements",
        key,
        null,
        """
        {"accountId": "%s", "kind": "DIRECT", "amount": %d, "purpose": "Chi bồi thường đợt 1",
         "requestedOn": "2024-03-01"}"""
            .formatted(account, amount));
  }

  Answer step(String user, Answer before, String step, String body) {
    return post(
        user,
        "/api/funding/v1/disbursements/" + before.text("id") + "/" + step,
        UUID.randomUUID().toString(),
        before.header("etag"),
        body);
  }

  Answer pay(String account, long amount) {
    Answer requested = request(account, UUID.randomUUID().toString(), amount).expect(201);
    Answer approved = step(FINANCE, requested, "approval", "{}").expect(200);
    return step(TREASURY, approved, "payment", voucher(amount)).expect(200);
  }

  static String voucher(long amount) {
    return """
        {"voucher": {"number": "GRC-%s", "date": "2024-03-15", "treasury": "KBNN Sóc Trăng"},
         "amount": %d, "capitalSource": "CENTRAL_BUDGET", "nature": "INVESTMENT",
         "budgetYear": 2024}"""
        .formatted(UUID.randomUUID(), amount);
  }

  JsonNode reconciliation() {
    return get(AUDITOR, "/api/reporting/v1/reconciliation?budgetYear=2024").expect(200).json();
  }

  JsonNode report() {
    return get(AUDITOR, "/api/reporting/v1/disbursements/report?budgetYear=2024")
        .expect(200)
        .json();
  }
}
