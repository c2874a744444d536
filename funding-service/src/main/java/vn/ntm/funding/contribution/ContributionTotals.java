package vn.ntm.funding.contribution;

import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.contribution.domain.Form;
import vn.ntm.funding.contribution.domain.MobilisedSource;
import vn.ntm.money.Vnd;

/**
 * Sums of confirmed records of a year. Integrated money is another programme's and stands apart; no
 * figure here adds it to anything else (INV-18).
 *
 * @param under root of the places that are counted, null for all the caller sees
 * @param projectId the one project that is counted, null for all and for none
 * @param mobilised enterprises, people and credit
 * @param villageCollections what villages collected; contained in {@code mobilised}
 * @param knownAt when the sums were taken
 */
record ContributionTotals(
    UUID under,
    int year,
    UUID projectId,
    Group mobilised,
    Group integrated,
    Vnd villageCollections,
    OffsetDateTime knownAt) {

  static ContributionTotals of(Filter filter, List<Line> lines, OffsetDateTime knownAt) {
    return new ContributionTotals(
        filter.under,
        filter.year,
        filter.projectId,
        Group.of(
            lines.stream()
                .filter(line -> line.capitalSource() != MobilisedSource.INTEGRATED)
                .toList()),
        Group.of(
            lines.stream()
                .filter(line -> line.capitalSource() == MobilisedSource.INTEGRATED)
                .toList()),
        Vnd.sum(lines.stream().map(Line::villageCollections)),
        knownAt);
  }

  /** Sums with their parts. */
  record Group(Vnd committed, Vnd confirmed, List<Item> items) {

    Group {
      items = List.copyOf(items);
    }

    static Group of(List<Line> lines) {
      return new Group(
          Vnd.sum(lines.stream().map(Line::committed)),
          Vnd.sum(lines.stream().map(Line::confirmed)),
          lines.stream()
              .map(
                  line ->
                      new Item(
                          line.capitalSource(), line.form(), line.committed(), line.confirmed()))
              .toList());
    }
  }

  /**
   * One source and form.
   *
   * @param committed confirmed promises, less corrections
   * @param confirmed confirmed contributions, less corrections; of credit the latest balance of
   *     each bank and place
   */
  record Item(MobilisedSource capitalSource, Form form, Vnd committed, Vnd confirmed) {}

  /** As {@link Item}, with the part that villages collected. */
  record Line(
      MobilisedSource capitalSource,
      Form form,
      Vnd committed,
      Vnd confirmed,
      Vnd villageCollections) {}

  /** What the sums are narrowed to; used as a bean parameter. */
  static class Filter {

    @QueryParam("under")
    UUID under;

    @QueryParam("year")
    Integer year;

    @QueryParam("projectId")
    UUID projectId;
  }
}
