package vn.ntm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

/** Refusals through the gateway, with tokens of the real realm. */
class AccessTest {

  private final RunningPlatform platform = RunningPlatform.get();
  private final SocTrang socTrang = new SocTrang(platform);

  @Test
  void withoutATokenTheGatewayAnswersAProblemInVietnamese() {
    Answer refused =
        platform
            .send(null, vietnamese(), "/api/funding/v1/accounts")
            .expectProblem(401, "UNAUTHENTICATED");
    assertThat(refused.text("title")).isEqualTo("Chưa đăng nhập");
  }

  @Test
  void aForgedTokenIsNoToken() {
    platform
        .sendWithToken(
            "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwOi8vZWxzZXdoZXJlIn0.c2ln",
            vietnamese(),
            "/api/funding/v1/accounts")
        .expectProblem(401, "UNAUTHENTICATED");
  }

  @Test
  void anotherProvincesFinanceOfficerFindsNoAccountOfSocTrang() {
    String account = socTrang.projectAccount(socTrang.assign("05", 1_000), 1_000);
    Answer hidden =
        platform
            .send("ag-finance", vietnamese(), "/api/funding/v1/accounts/" + account)
            .expectProblem(404, "NOT-FOUND");
    assertThat(hidden.text("title")).isEqualTo("Không tìm thấy");
  }

  @Test
  void anAuditorDoesNotPay() {
    String account = socTrang.projectAccount(socTrang.assign("05", 1_000), 1_000);
    Answer requested = socTrang.request(account, "auditor-" + account, 10).expect(201);
    socTrang
        .step(SocTrang.AUDITOR, requested, "payment", SocTrang.voucher(10))
        .expectProblem(403, "FORBIDDEN");
  }

  @Test
  void anUnknownRouteIsAProblemToo() {
    platform
        .send(SocTrang.AUDITOR, HttpRequest.newBuilder().GET(), "/api/nowhere/v1/x")
        .expectProblem(404, "NOT-FOUND");
  }

  private static HttpRequest.Builder vietnamese() {
    return HttpRequest.newBuilder().GET().header("Accept-Language", "vi");
  }
}
