package vn.ntm.funding.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.funding.need.domain.NeedLine;
import vn.ntm.funding.need.domain.NeedSums;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads needs of the caller's subtree. */
@ApplicationScoped
@Transactional
class Needs {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final NeedTables tables;
  private final Localities localities;
  private final CallerScope scope;

  Needs(NeedTables tables, Localities localities, CallerScope scope) {
    this.tables = tables;
    this.localities = localities;
    this.scope = scope;
  }

  /**
   * A need by the document that was in force on a day.
   *
   * @param asOf null for the newest
   * @throws ProblemException 404 outside of the subtree, or before the first document
   */
  Need get(UUID id, LocalDate asOf) {
    Need.Head head = tables.find(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(head.path(), "need " + id);
    List<Need.Document> documents = tables.documents(id);
    Need.Document inForce =
        documents.stream()
            .filter(document -> asOf == null || !document.issuedOn().isAfter(asOf))
            .reduce((older, newer) -> newer)
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    List<NeedLine> lines = tables.lines(id, inForce.version());
    NeedContents contents =
        new NeedContents(
            inForce.number(),
            inForce.issuedOn(),
            inForce.issuer(),
            inForce.title(),
            inForce.yearFrom(),
            inForce.yearTo(),
            tables.declaredTotal(id, inForce.version()).orElse(null),
            head.path(),
            lines,
            NeedSums.of(lines));
    return Need.of(head, contents, inForce, documents);
  }

  Page<NeedSummary> list(UUID under, Integer year, LocalDate asOf, PageRequest page) {
    if (under != null) {
      scope.require(under);
    }
    UUID after = page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
        tables.page(scope.roots(), under, asOf, year, after, page.size() + 1),
        page.size(),
        need -> need.id().toString());
  }

  /** A sum that is not kept exactly is refused, never rounded or wrapped (INV-10). */
  NeedTotals totals(
      UUID localityId, NeedTotals.By by, Integer year, LocalDate asOf, PageRequest page) {
    if (localities.find(localityId).isEmpty()) {
      throw new ProblemException(WebProblem.NOT_FOUND);
    }
    scope.require(localityId);
    try {
      Vnd total = tables.total(localityId, asOf, year);
      Page<NeedTotals.Item> groups =
          Page.of(
                  tables.groups(by, localityId, asOf, year, page.after(), page.size() + 1),
                  page.size(),
                  NeedTotals.Item::key)
              .map(item -> withShare(item, total));
      return new NeedTotals(localityId, by, total, groups.items(), groups.next());
    } catch (NotAnAmountException e) {
      throw new ProblemException(FundingProblem.SUM_TOO_LARGE);
    }
  }

  private static NeedTotals.Item withShare(NeedTotals.Item item, Vnd total) {
    return new NeedTotals.Item(
        item.key(), item.amount(), NeedSums.share(item.amount(), total), item.sharedAmount());
  }
}
