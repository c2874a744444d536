package vn.ntm.funding.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.funding.ledger.domain.PlanKind.ADVANCE_BROUGHT_FORWARD;
import static vn.ntm.funding.ledger.domain.PlanKind.EXTENDED;
import static vn.ntm.funding.ledger.domain.PlanKind.YEAR;
import static vn.ntm.funding.settlement.domain.BookedHistory.account;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.ntm.funding.ledger.domain.Balances;
import vn.ntm.funding.ledger.domain.PlanKind;
import vn.ntm.funding.ledger.domain.Postings;
import vn.ntm.funding.settlement.domain.NaiveHistory.What;
import vn.ntm.money.Vnd;

/** Random histories of a project, booked by the ledger's postings and told to a naive model. */
class HistoriesAgreeTest {

  private static final int FIRST = 2022;
  private static final int LAST = 2026;

  private NaiveHistory naive;
  private BookedHistory booked;
  private int year;

  @Property
  void everyBalanceAndEveryColumnIsThatOfANaiveModel(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 1_000_000_000) Integer> drawn) {
    naive = new NaiveHistory();
    booked = new BookedHistory();
    year = FIRST;
    for (int draw : drawn) {
      act(draw % 8, draw / 8);
      agree();
    }
  }

  private void act(int what, int draw) {
    PlanKind plan = draw % 2 == 0 ? YEAR : EXTENDED;
    long amount = 1L + draw / 2;
    switch (what) {
      case 0, 1 -> assign(amount);
      case 2 -> advance(plan, Math.min(amount, naive.unspent(year, plan)));
      case 3, 4 -> work(plan, amount, draw);
      case 5 -> refund(plan, Math.min(amount, naive.outstanding(year, plan)));
      case 6 -> settleEarlierAdvance(amount, draw);
      default -> {
        if (year < LAST) {
          endTheYear(draw);
        }
      }
    }
  }

  private void assign(long amount) {
    naive.add(What.ASSIGNED, year, YEAR, amount, 0);
    booked.book(Postings.assignment(account(year, YEAR), Vnd.of(amount)));
  }

  private void advance(PlanKind plan, long amount) {
    if (amount > 0) {
      naive.add(What.ADVANCED, year, plan, amount, 0);
      booked.book(Postings.reservation(account(year, plan), Vnd.of(amount)));
      booked.book(Postings.advance(account(year, plan), Vnd.of(amount)));
    }
  }

  private void work(PlanKind plan, long wanted, int draw) {
    long recovery = Math.min(wanted, draw % 3 == 0 ? 0 : naive.outstanding(year, plan) / 2);
    long cash = Math.min(wanted - recovery, naive.unspent(year, plan));
    if (cash + recovery > 0) {
      naive.add(What.WORK_PAID, year, plan, cash + recovery, recovery);
      if (cash > 0) {
        booked.book(Postings.reservation(account(year, plan), Vnd.of(cash)));
      }
      booked.book(Postings.volume(account(year, plan), Vnd.of(cash), Vnd.of(recovery)));
    }
  }

  private void refund(PlanKind plan, long amount) {
    if (amount > 0) {
      naive.add(What.REFUNDED, year, plan, amount, 0);
      booked.book(Postings.refund(account(year, plan), Vnd.of(amount)));
    }
  }

  private void settleEarlierAdvance(long wanted, int draw) {
    long amount = Math.min(wanted, naive.outstanding(year, ADVANCE_BROUGHT_FORWARD));
    if (amount == 0) {
      return;
    }
    if (draw % 2 == 0) {
      naive.add(What.WORK_PAID, year, ADVANCE_BROUGHT_FORWARD, amount, amount);
      booked.book(
          Postings.volume(account(year, ADVANCE_BROUGHT_FORWARD), Vnd.ZERO, Vnd.of(amount)));
    } else {
      naive.add(What.REFUNDED, year, ADVANCE_BROUGHT_FORWARD, amount, 0);
      booked.book(Postings.returned(account(year, ADVANCE_BROUGHT_FORWARD), Vnd.of(amount)));
    }
  }

  private void endTheYear(int draw) {
    for (PlanKind plan : List.of(YEAR, EXTENDED)) {
      long unspent = naive.unspent(year, plan);
      long extended = unspent * (draw % 101) / 100;
      if (extended > 0) {
        naive.add(What.EXTENDED_ON, year, plan, extended, 0);
        booked.book(
            Postings.extension(
                account(year, plan), List.of(account(year + 1, EXTENDED)), Vnd.of(extended)));
      }
      if (unspent > extended) {
        naive.add(What.LAPSED, year, plan, unspent - extended, 0);
        booked.book(Postings.cancellation(account(year, plan), Vnd.of(unspent - extended)));
      }
    }
    for (PlanKind plan : PlanKind.values()) {
      long outstanding = naive.outstanding(year, plan);
      if (outstanding > 0) {
        booked.book(
            Postings.advanceCarriedForward(
                account(year, plan),
                account(year + 1, ADVANCE_BROUGHT_FORWARD),
                Vnd.of(outstanding)));
      }
    }
    year++;
    // The naive model knows a year once something happened in it.
    assign(1);
  }

  private void agree() {
    for (int of = FIRST; of <= year; of++) {
      for (PlanKind plan : List.of(YEAR, EXTENDED)) {
        Balances balances = booked.balances(of, plan);
        assertThat(balances.received().dong()).isEqualTo(naive.plan(of, plan));
        assertThat(balances.available().dong()).isEqualTo(naive.unspent(of, plan));
        assertThat(balances.volume().dong()).isEqualTo(naive.work(of, plan));
        assertThat(balances.disbursed().dong()).isEqualTo(naive.paid(of, plan));
        assertThat(balances.cancelled().dong()).isEqualTo(naive.lapsed(of, plan));
      }
      columnsAgree(of, booked.columns(of));
    }
  }

  private void columnsAgree(int of, StatutoryColumns columns) {
    long followedWork = naive.work(of, ADVANCE_BROUGHT_FORWARD);
    assertThat(columns.cumulativePaidBefore().dong()).isEqualTo(naive.cashUntil(of - 1));
    assertThat(columns.outstandingAdvanceBefore().dong()).isEqualTo(naive.broughtForward(of));
    assertThat(columns.earlierAdvancesRefunded().dong())
        .isEqualTo(naive.refunded(of, ADVANCE_BROUGHT_FORWARD));
    assertThat(columns.earlierAdvancesSettled().dong()).isEqualTo(followedWork);
    assertThat(columns.extendedPlan().dong()).isEqualTo(naive.plan(of, EXTENDED));
    assertThat(columns.extendedPaid().dong()).isEqualTo(naive.paid(of, EXTENDED));
    assertThat(columns.extendedVolume().dong()).isEqualTo(naive.work(of, EXTENDED));
    assertThat(columns.extendedAdvance().dong()).isEqualTo(naive.outstanding(of, EXTENDED));
    assertThat(columns.extendedAgain().dong()).isEqualTo(naive.extendedOn(of, EXTENDED));
    assertThat(columns.extendedCancelled().dong())
        .isEqualTo(naive.lapsed(of, EXTENDED) + naive.unspent(of, EXTENDED));
    assertThat(columns.yearPlan().dong()).isEqualTo(naive.plan(of, YEAR));
    assertThat(columns.yearPaid().dong()).isEqualTo(naive.paid(of, YEAR));
    assertThat(columns.yearVolume().dong()).isEqualTo(naive.work(of, YEAR));
    assertThat(columns.yearAdvance().dong()).isEqualTo(naive.outstanding(of, YEAR));
    assertThat(columns.extendedToNextYear().dong()).isEqualTo(naive.extendedOn(of, YEAR));
    assertThat(columns.yearCancelled().dong())
        .isEqualTo(naive.lapsed(of, YEAR) + naive.unspent(of, YEAR));
    assertThat(columns.settledVolume().dong())
        .isEqualTo(followedWork + naive.work(of, EXTENDED) + naive.work(of, YEAR));
    assertThat(columns.advancePassedOn().dong())
        .isEqualTo(
            naive.outstanding(of, YEAR)
                + naive.outstanding(of, EXTENDED)
                + naive.outstanding(of, ADVANCE_BROUGHT_FORWARD));
    assertThat(columns.cumulativePaid().dong()).isEqualTo(naive.cashUntil(of));
  }
}
