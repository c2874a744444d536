package vn.ntm.funding.treasury.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.money.Vnd;

/**
 * A line of a statement: the Treasury says that it paid.
 *
 * @param row its row in the file
 * @param accountId the budget account that it names, null when it names none
 * @param amount at least 1 đồng
 */
public record StatementLine(
    long row,
    TreasuryVoucher voucher,
    BudgetCoding coding,
    UUID accountId,
    String capitalSource,
    Nature nature,
    int budgetYear,
    Vnd amount,
    String content) {

  /** What another line of the same voucher says otherwise; the other is the one that is known. */
  public List<Difference> differencesTo(StatementLine known) {
    Map<Column, String> ours = texts();
    Map<Column, String> theirs = known.texts();
    List<Difference> differences = new ArrayList<>();
    for (Column column : Column.values()) {
      if (!Objects.equals(ours.get(column), theirs.get(column))) {
        differences.add(new Difference(column.header(), ours.get(column), theirs.get(column)));
      }
    }
    return differences;
  }

  private Map<Column, String> texts() {
    Map<Column, String> texts = new EnumMap<>(Column.class);
    texts.put(Column.VOUCHER_NUMBER, voucher.number());
    texts.put(Column.VOUCHER_DATE, voucher.date().toString());
    texts.put(Column.TREASURY, voucher.treasury());
    texts.put(Column.BUDGET_UNIT_CODE, coding.budgetUnitCode());
    texts.put(Column.PROJECT_CODE, coding.projectCode());
    texts.put(Column.ACCOUNT_ID, accountId == null ? null : accountId.toString());
    texts.put(Column.CHAPTER, coding.chapter());
    texts.put(Column.CATEGORY, coding.category());
    texts.put(Column.ITEM, coding.item());
    texts.put(Column.SOURCE, coding.source());
    texts.put(Column.PROGRAMME_CODE, coding.programmeCode());
    texts.put(Column.CAPITAL_SOURCE, capitalSource);
    texts.put(Column.NATURE, nature.name());
    texts.put(Column.BUDGET_YEAR, Integer.toString(budgetYear));
    texts.put(Column.AMOUNT, amount.toString());
    texts.put(Column.CONTENT, content);
    return texts;
  }
}
