package vn.ntm.funding.disbursement.domain;

import java.util.ArrayList;
import java.util.List;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** Nature, source and year of a payment are those of its allocation (INV-08). */
public final class CodingIsThatOfTheAccount {

  private CodingIsThatOfTheAccount() {}

  /** Names each member of the coding that differs. */
  public static List<BrokenRule> check(Coding coding, Account account) {
    List<BrokenRule> broken = new ArrayList<>();
    differing(broken, "nature", account.nature(), coding.nature());
    differing(broken, "capitalSource", account.capitalSource(), coding.capitalSource());
    differing(
        broken,
        "budgetYear",
        Integer.toString(account.budgetYear()),
        Integer.toString(coding.budgetYear()));
    return broken;
  }

  private static void differing(
      List<BrokenRule> broken, String member, Object expected, Object given) {
    if (!expected.equals(given)) {
      broken.add(BrokenRule.of("INV-08", "/" + member, member, expected, given));
    }
  }
}
