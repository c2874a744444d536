package vn.ntm.funding.mediumterm;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.mediumterm.domain.DecisionStatus;
import vn.ntm.funding.mediumterm.domain.YearSlice;
import vn.ntm.money.Vnd;

/**
 * A medium-term plan with all decisions on it.
 *
 * @param inForce number of the newest approved decision, null before the first
 * @param decisions the oldest first
 */
record MediumTermPlan(
    UUID id,
    long version,
    String programme,
    String capitalSource,
    Nature nature,
    UUID localityId,
    int yearFrom,
    int yearTo,
    Integer inForce,
    List<Decision> decisions) {

  MediumTermPlan {
    decisions = List.copyOf(decisions);
  }

  static MediumTermPlan of(Head head, List<Decision> decisions) {
    return new MediumTermPlan(
        head.id(),
        head.version(),
        head.programme(),
        head.capitalSource(),
        head.nature(),
        head.path().get(head.path().size() - 1),
        head.yearFrom(),
        head.yearTo(),
        decisions.stream()
            .filter(decision -> decision.status() == DecisionStatus.APPROVED)
            .map(Decision::number)
            .reduce((older, newer) -> newer)
            .orElse(null),
        decisions);
  }

  /**
   * What the plan is for; it never changes.
   *
   * @param path its place and the ancestors, root first
   */
  record Head(
      UUID id,
      long version,
      String programme,
      String capitalSource,
      Nature nature,
      List<UUID> path,
      int yearFrom,
      int yearTo) {}

  /**
   * A decision on it.
   *
   * @param number 1 sets the plan, each later one amends it as a whole
   * @param proposedPerson the human behind {@code proposedBy}
   * @param decisionNote why it was rejected, null otherwise
   */
  record Decision(
      int number,
      DecisionStatus status,
      Vnd amount,
      List<YearSlice> years,
      String reason,
      LegalBasis legalBasis,
      String proposedBy,
      String proposedPerson,
      OffsetDateTime proposedAt,
      String decidedBy,
      OffsetDateTime decidedAt,
      String decisionNote) {

    Decision {
      years = List.copyOf(years);
    }

    /** Whether it was approved, dated and known by then; a null bound is none. */
    boolean isInForce(LocalDate asOf, OffsetDateTime knownAt) {
      return status == DecisionStatus.APPROVED
          && (asOf == null || !legalBasis.date().isAfter(asOf))
          && (knownAt == null || !decidedAt.isAfter(knownAt));
    }
  }
}
