package vn.ntm.funding.contribution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.contribution.domain.ContributionStatus;
import vn.ntm.funding.contribution.domain.Form;
import vn.ntm.funding.contribution.domain.MobilisedSource;
import vn.ntm.funding.contribution.domain.Step;
import vn.ntm.messaging.OutgoingEvent;
import vn.ntm.money.Vnd;

/** What others are told of a contribution: vn.ntm.funding.contribution-{status}.v1. */
record ContributionChanged(
    UUID contributionId,
    long version,
    Step step,
    ContributionStatus status,
    MobilisedSource capitalSource,
    Form form,
    UUID localityId,
    List<UUID> localityPath,
    String programme,
    String component,
    String criterion,
    UUID projectId,
    int year,
    LocalDate effectiveDate,
    Vnd amount,
    Contribution.Valuation valuation,
    String bank,
    Origin origin,
    UUID reverses) {

  private static final String TOPIC = "funding.contribution.v1";

  /** The first state of an entity is its version 0 here and 1 to others. */
  static OutgoingEvent event(ContributionEntity entity) {
    return new OutgoingEvent(TOPIC, type(entity.status), entity.id, of(entity));
  }

  private static String type(ContributionStatus status) {
    return switch (status) {
      case RECORDED -> "vn.ntm.funding.contribution-recorded.v1";
      case CONFIRMED -> "vn.ntm.funding.contribution-confirmed.v1";
      case REJECTED -> "vn.ntm.funding.contribution-rejected.v1";
    };
  }

  private static ContributionChanged of(ContributionEntity entity) {
    return new ContributionChanged(
        entity.id,
        entity.version + 1,
        entity.step,
        entity.status,
        entity.capitalSource,
        entity.form,
        entity.localityId,
        List.of(entity.localityPath),
        entity.programme,
        entity.component,
        entity.criterion,
        entity.projectId,
        entity.year,
        entity.effectiveDate,
        Vnd.of(entity.amount),
        Contribution.Valuation.of(entity),
        entity.bank,
        Origin.of(entity),
        entity.reverses);
  }
}
