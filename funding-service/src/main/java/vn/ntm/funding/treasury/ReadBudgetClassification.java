package vn.ntm.funding.treasury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import vn.ntm.funding.treasury.domain.Segment;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Looks codes of the budget classification up; they are the same for the whole country. */
@ApplicationScoped
class ReadBudgetClassification {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final BudgetClassification classification;

  ReadBudgetClassification(BudgetClassification classification) {
    this.classification = classification;
  }

  @Transactional
  Page<ClassificationCode> list(Segment segment, String code, LocalDate asOf, PageRequest page) {
    UUID after = page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
        classification.page(segment, code, asOf, after, page.size() + 1),
        page.size(),
        found -> found.id().toString());
  }
}
