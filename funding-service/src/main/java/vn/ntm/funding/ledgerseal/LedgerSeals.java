package vn.ntm.funding.ledgerseal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Reads the seals. They say nothing of any place, so whoever may read them may read all. */
@ApplicationScoped
@Transactional
public class LedgerSeals {

  private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

  private final SealTables tables;

  LedgerSeals(SealTables tables) {
    this.tables = tables;
  }

  /**
   * Seals after a day, by day.
   *
   * @param after null for the first
   * @param limit how many at most
   */
  public List<LedgerSeal> after(LocalDate after, int limit) {
    return tables.page(after == null ? BEFORE_ALL : after, limit);
  }

  Page<LedgerSeal> list(PageRequest page) {
    LocalDate after = page.after(LedgerSeals::day).orElse(null);
    return Page.of(after(after, page.size() + 1), page.size(), seal -> seal.day().toString());
  }

  private static LocalDate day(String key) {
    try {
      return LocalDate.parse(key);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(key, e);
    }
  }
}
