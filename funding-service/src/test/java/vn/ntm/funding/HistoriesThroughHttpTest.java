package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.funding.FundingWorld.approve;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.otherFinance;
import static vn.ntm.funding.FundingWorld.proposeAllocation;
import static vn.ntm.funding.FundingWorld.step;
import static vn.ntm.funding.FundingWorld.takeBack;
import static vn.ntm.funding.FundingWorld.treasury;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.testing.ServiceResources;

/**
 * Random histories of commands through HTTP, told to a naive model as well: a list of what
 * happened, which is added up anew for every question and keeps no balance. The model says
 * beforehand whether a command must be taken, and afterwards what must stand in every account and
 * column.
 */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class HistoriesThroughHttpTest {

  private static final int COMMANDS = 60;
  private static final int PROJECTS = 3;

  private final List<Told> told = new ArrayList<>();
  private final List<Work> works = new ArrayList<>();
  private String top;
  private long budget;
  private Random random;

  @ParameterizedTest
  @ValueSource(longs = {1, 20240205, 4_611_686_018_427_387_904L})
  void everyAnswerBalanceAndColumnIsThatOfANaiveModel(long seed) {
    FundingWorld.thePlacesAreKnown();
    random = new Random(seed);
    top = assigned("06", 1_000_000);
    budget = balances(top).getLong("available");
    UUID commune = FundingWorld.communeOfItsOwn();
    for (int i = 0; i < PROJECTS; i++) {
      begin(commune);
    }
    for (int i = 0; i < COMMANDS; i++) {
      act();
      if (i % 15 == 0) {
        works.forEach(this::balancesAgree);
      }
    }
    works.forEach(this::balancesAgree);
    assertThat(balances(top).getLong("available")).isEqualTo(leftAtTheTop());
    columnsAgree(commune);
  }

  private void begin(UUID commune) {
    Work work = new Work();
    work.project = FundingWorld.project("INVESTMENT", commune);
    Response proposed =
        proposeAllocation(top, "projectId", work.project, 100_000)
            .statusCode(201)
            .extract()
            .response();
    approve(proposed, otherFinance()).then().statusCode(200);
    work.account = proposed.path("accountId");
    work.contract = ContractTest.contract(work.account, 4_000_000_000L);
    ContractTest.accept(work.contract, 2_000_000_000L, "2024-03-01");
    works.add(work);
    told.add(new Told(What.ALLOCATED, work, 100_000, 0));
  }

  private void act() {
    Work work = works.get(random.nextInt(works.size()));
    long amount = 1L + random.nextInt(80_000);
    switch (random.nextInt(12)) {
      case 0, 1 -> allocate(work, 1L + random.nextInt(400_000));
      case 2 -> reduce(work, amount);
      case 3, 4 -> request(What.DIRECT, work, amount, 0);
      case 5, 6 -> request(What.ADVANCE, work, amount, 0);
      case 7, 8 -> request(What.VOLUME, work, amount, random.nextLong(amount + 1));
      case 9 -> request(What.REFUND, work, amount, 0);
      default -> decide();
    }
    if (random.nextInt(3) > 0) {
      decide();
    }
  }

  private void allocate(Work work, long amount) {
    var answer = proposeAllocation(top, "projectId", work.project, amount);
    if (amount > leftAtTheTop()) {
      assertThat(answer.statusCode(409).extract().<String>path("code")).isEqualTo("INV-01");
      return;
    }
    approve(answer.statusCode(201).extract().response(), otherFinance()).then().statusCode(200);
    told.add(new Told(What.ALLOCATED, work, amount, 0));
  }

  private void reduce(Work work, long amount) {
    Response answer = takeBack(work.account, amount, "PROVINCE");
    if (amount > available(work)) {
      answer.then().statusCode(409);
      assertThat(answer.<String>path("code")).isEqualTo("INV-02");
      return;
    }
    approve(answer, otherFinance()).then().statusCode(200);
    told.add(new Told(What.REDUCED, work, amount, 0));
  }

  private void request(What what, Work work, long amount, long wished) {
    long recovery = Math.min(wished, outstandingAndFree(work));
    long refundable = outstandingAndFree(work);
    if (what == What.REFUND && amount > refundable) {
      return;
    }
    String kind = what == What.REFUND ? "ADVANCE_REFUND" : what.name();
    String contract = what == What.DIRECT ? null : work.contract;
    Response answer =
        ContractTest.order(work.account, contract, kind, amount, recovery, "2024-03-01");
    long claimed = what == What.REFUND ? 0 : amount - recovery;
    if (claimed > available(work)) {
      answer.then().statusCode(409);
      assertThat(answer.<String>path("code")).isEqualTo("INV-03");
      return;
    }
    answer.then().statusCode(201);
    Told request = new Told(what, work, amount, recovery);
    request.answer = answer;
    told.add(request);
  }

  /** Takes an open request one step further, or back. */
  private void decide() {
    List<Told> open =
        told.stream().filter(one -> one.answer != null && one.state != State.REJECTED).toList();
    if (open.isEmpty()) {
      return;
    }
    Told one = open.get(random.nextInt(open.size()));
    if (one.state == State.REQUESTED && random.nextInt(4) == 0) {
      one.answer = step(one.answer, "rejection", finance(), "{\"reason\": \"Sai hồ sơ\"}");
      one.state = State.REJECTED;
    } else if (one.state == State.REQUESTED) {
      one.answer = step(one.answer, "approval", finance(), "{}");
      one.state = State.APPROVED;
    } else if (one.state == State.APPROVED) {
      one.answer =
          step(
              one.answer,
              "payment",
              treasury(),
              ContractTest.payment("2024-03-15", one.amount, one.recovery));
      one.state = State.PAID;
    } else {
      return;
    }
    one.answer.then().statusCode(200);
  }

  private void balancesAgree(Work work) {
    JsonPath balances = balances(work.account);
    assertThat(balances.getLong("received")).as("received").isEqualTo(received(work));
    assertThat(balances.getLong("available")).as("available").isEqualTo(available(work));
    assertThat(balances.getLong("reserved")).as("reserved").isEqualTo(reserved(work));
    assertThat(balances.getLong("advance")).as("advance").isEqualTo(outstanding(work));
    assertThat(balances.getLong("volume")).as("volume").isEqualTo(volume(work));
    assertThat(balances.getLong("disbursed"))
        .as("disbursed")
        .isEqualTo(volume(work) + outstanding(work));
  }

  private void columnsAgree(UUID commune) {
    JsonPath columns =
        as(finance())
            .get("/v1/settlement-columns?budgetYear=2024&limit=100&under=" + commune)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    for (Work work : works) {
      String line = "items.find { it.projectId == '%s' }.lines[0].".formatted(work.project);
      assertThat(columns.getLong(line + "yearPlan")).isEqualTo(received(work));
      assertThat(columns.getLong(line + "yearVolume")).isEqualTo(volume(work));
      assertThat(columns.getLong(line + "yearAdvance")).isEqualTo(outstanding(work));
      assertThat(columns.getLong(line + "yearPaid")).isEqualTo(volume(work) + outstanding(work));
      assertThat(columns.getLong(line + "yearCancelled"))
          .isEqualTo(received(work) - volume(work) - outstanding(work));
      assertThat(columns.getLong(line + "cumulativePaid")).isEqualTo(cashPaid(work));
    }
  }

  private static JsonPath balances(String account) {
    return as(finance()).get("/v1/accounts/" + account).then().statusCode(200).extract().jsonPath();
  }

  private long leftAtTheTop() {
    return budget - works.stream().mapToLong(this::received).sum();
  }

  private long received(Work work) {
    return sum(work, one -> one.what == What.ALLOCATED)
        - sum(work, one -> one.what == What.REDUCED);
  }

  private long available(Work work) {
    return received(work) - reserved(work) - cashPaid(work);
  }

  /** Cash of requests that are not yet paid. */
  private long reserved(Work work) {
    return told.stream()
        .filter(one -> one.work == work && one.isOpen() && one.what != What.REFUND)
        .mapToLong(one -> one.amount - one.recovery)
        .sum();
  }

  private long cashPaid(Work work) {
    return told.stream()
        .filter(one -> one.work == work && one.state == State.PAID)
        .mapToLong(one -> one.what == What.REFUND ? -one.amount : one.amount - one.recovery)
        .sum();
  }

  private long volume(Work work) {
    return sum(
        work,
        one -> one.state == State.PAID && (one.what == What.DIRECT || one.what == What.VOLUME));
  }

  private long outstanding(Work work) {
    return sum(work, one -> one.state == State.PAID && one.what == What.ADVANCE)
        - sum(work, one -> one.state == State.PAID && one.what == What.REFUND)
        - recovered(work, one -> one.state == State.PAID);
  }

  /** Advances that nobody is about to recover or refund. */
  private long outstandingAndFree(Work work) {
    return outstanding(work)
        - sum(work, one -> one.isOpen() && one.what == What.REFUND)
        - recovered(work, Told::isOpen);
  }

  private long recovered(Work work, Predicate<Told> which) {
    return told.stream()
        .filter(one -> one.work == work && which.test(one))
        .mapToLong(one -> one.recovery)
        .sum();
  }

  private long sum(Work work, Predicate<Told> which) {
    return told.stream()
        .filter(one -> one.work == work && which.test(one))
        .mapToLong(one -> one.amount)
        .sum();
  }

  private enum What {
    ALLOCATED,
    REDUCED,
    DIRECT,
    ADVANCE,
    VOLUME,
    REFUND
  }

  private enum State {
    REQUESTED,
    APPROVED,
    PAID,
    REJECTED
  }

  /** A project with its account and contract. */
  private static final class Work {
    private UUID project;
    private String account;
    private String contract;
  }

  /** Something that happened; a request has an answer and moves on from state to state. */
  private static final class Told {
    private final What what;
    private final Work work;
    private final long amount;
    private final long recovery;
    private State state = State.REQUESTED;
    private Response answer;

    private Told(What what, Work work, long amount, long recovery) {
      this.what = what;
      this.work = work;
      this.amount = amount;
      this.recovery = what == What.VOLUME ? recovery : 0;
    }

    private boolean isOpen() {
      return answer != null && (state == State.REQUESTED || state == State.APPROVED);
    }
  }
}
