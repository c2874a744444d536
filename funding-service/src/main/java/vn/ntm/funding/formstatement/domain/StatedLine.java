package vn.ntm.funding.formstatement.domain;

import java.util.UUID;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.Nature;

/**
 * The line of a form that a statement is about: what a holder has of one programme, component,
 * source and nature, under whatever plan.
 *
 * @param holderId a project, or a locality with what no project has received
 */
public record StatedLine(
    UUID holderId, String programme, String component, String capitalSource, Nature nature) {

  /** The line that an account belongs to. */
  public static StatedLine of(Account account) {
    return new StatedLine(
        account.holderId(),
        account.programme(),
        account.component(),
        account.capitalSource(),
        account.nature());
  }
}
