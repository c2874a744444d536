package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.balance;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.investor;
import static vn.ntm.funding.FundingWorld.projectAccount;
import static vn.ntm.funding.FundingWorld.requestBody;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.ServiceResources;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class ConcurrentRequestsTest {

  private static final int REQUESTS = 200;
  private static final int CONNECTIONS = 16;
  private static final long MILLION = 1_000_000;

  @Inject DataSource dataSource;

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
  }

  @Test
  void ofTwoHundredRequestsAtOnceExactlyThoseThatFitAreReserved() throws Exception {
    String account = projectAccount(assigned("07", 100 * MILLION), 100 * MILLION);
    List<Integer> answers = requestAtOnce(account, 1);
    assertThat(answers.stream().filter(status -> status == 201)).hasSize(100);
    assertThat(answers.stream().filter(status -> status == 409)).hasSize(100);
    assertThatEverythingAgrees(account);
  }

  @Test
  void aRequestThatIsSentTwiceUnderItsKeyIsReservedOnce() throws Exception {
    String account = projectAccount(assigned("07", 100 * MILLION), 100 * MILLION);
    requestAtOnce(account, 2);
    assertThatEverythingAgrees(account);
  }

  private void assertThatEverythingAgrees(String account) throws SQLException {
    assertThat(balance(account, "reserved")).isEqualTo(100 * MILLION);
    assertThat(balance(account, "available")).isZero();
    List<Integer> reservedAfter =
        as(finance())
            .get("/v1/accounts/" + account + "/statement?limit=1000")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items.after.reserved");
    assertThat(reservedAfter).hasSize(101);
    assertThat(reservedAfter.get(100)).isEqualTo((int) (100 * MILLION));
    assertThat(sumOfEntries(account)).isEqualTo(100 * MILLION);
  }

  private long sumOfEntries(String account) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement sum =
            connection.prepareStatement(
                "SELECT sum(amount) FROM entry WHERE account_id = ?"
                    + " AND compartment = 'RESERVED'")) {
      sum.setObject(1, UUID.fromString(account));
      try (ResultSet row = sum.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static List<Integer> requestAtOnce(String account, int times)
      throws InterruptedException, ExecutionException {
    List<Callable<Integer>> commands =
        IntStream.range(0, REQUESTS)
            .mapToObj(i -> UUID.randomUUID().toString())
            .flatMap(key -> IntStream.range(0, times).mapToObj(i -> key))
            .map(key -> (Callable<Integer>) () -> request(account, key).statusCode())
            .collect(Collectors.toList());
    ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : connections.invokeAll(commands)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      connections.shutdownNow();
    }
  }

  private static Response request(String account, String key) {
    return as(investor())
        .header("Idempotency-Key", key)
        .body(requestBody(account, MILLION))
        .post("/v1/disbursements");
  }
}
