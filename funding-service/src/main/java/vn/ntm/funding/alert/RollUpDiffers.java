package vn.ntm.funding.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import vn.ntm.funding.alert.domain.AlertKind;
import vn.ntm.funding.alert.domain.Condition;
import vn.ntm.funding.alert.domain.Figure;
import vn.ntm.funding.alert.domain.SubjectKind;
import vn.ntm.funding.ledger.LedgerRollUp;

/** Accounts that gave down what those below them did not receive: the data cannot be right. */
@ApplicationScoped
class RollUpDiffers implements ConditionReader {

  private final LedgerRollUp rollUp;

  RollUpDiffers(LedgerRollUp rollUp) {
    this.rollUp = rollUp;
  }

  @Override
  public AlertKind kind() {
    return AlertKind.ROLL_UP_DIFFERS;
  }

  @Override
  public List<Condition> read(LocalDate today, int limit) {
    return rollUp.differences(limit).stream().map(this::condition).toList();
  }

  private Condition condition(LedgerRollUp.Difference difference) {
    return new Condition(
        kind(),
        SubjectKind.ACCOUNT,
        difference.account().id(),
        "",
        difference.account().budgetYear(),
        difference.account().localityPath(),
        List.of(
            Figure.dong("given", difference.given()),
            Figure.dong("received", difference.received())));
  }
}
