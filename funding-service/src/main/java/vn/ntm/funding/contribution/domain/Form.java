package vn.ntm.funding.contribution.domain;

import java.util.Set;

/** In what something is given, and what a record of it therefore says. */
public enum Form {
  CASH(Set.of(Member.AMOUNT)),
  /** Days of work, valued by unit price (ngày công). */
  LABOUR_DAYS(Set.of(Member.ITEM, Member.QUANTITY)),
  /** Land given, valued by unit price (hiến đất). */
  LAND(Set.of(Member.ITEM, Member.QUANTITY)),
  /** Goods, valued by unit price (hiện vật). */
  IN_KIND(Set.of(Member.ITEM, Member.QUANTITY)),
  /** What is lent on a day by a bank: the latest one counts, balances are never added up. */
  OUTSTANDING_BALANCE(Set.of(Member.AMOUNT, Member.BANK)),
  /** Money of another programme with a reference to it (lồng ghép, INV-18). */
  PROGRAMME_MONEY(Set.of(Member.AMOUNT, Member.ORIGIN));

  private final Set<Member> members;

  Form(Set<Member> members) {
    this.members = members;
  }

  /** What a record in this form says, no more and no less. */
  public Set<Member> members() {
    return members;
  }

  /** Whether its value is quantity times unit price. */
  public boolean isPriced() {
    return members.contains(Member.QUANTITY);
  }
}
