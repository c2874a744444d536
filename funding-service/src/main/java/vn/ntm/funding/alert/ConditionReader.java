package vn.ntm.funding.alert;

import java.time.LocalDate;
import java.util.List;
import vn.ntm.funding.alert.domain.AlertKind;
import vn.ntm.funding.alert.domain.Condition;

/** Finds the conditions of one kind. */
interface ConditionReader {

  /** What it finds. */
  AlertKind kind();

  /**
   * All conditions that hold.
   *
   * @param today the business day
   * @param limit how many at most
   */
  List<Condition> read(LocalDate today, int limit);
}
