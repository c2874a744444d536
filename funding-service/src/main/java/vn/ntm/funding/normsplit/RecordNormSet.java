package vn.ntm.funding.normsplit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.capital.CapitalSources;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.funding.normsplit.domain.EachNormOnce;
import vn.ntm.funding.normsplit.domain.NormCriterion;
import vn.ntm.funding.normsplit.domain.Norms;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Records norms as a document states them. */
@ApplicationScoped
class RecordNormSet {

  /**
   * The norms.
   *
   * @param localityId where they hold, with everything below; absent for the whole country, which
   *     only those may record who serve it
   * @param replaces the set that ends the day before this one begins
   */
  @Schema(name = "NormSetRequest")
  record Command(
      @NotBlank @Size(max = 50) String programme,
      @NotBlank @Size(max = 200) String name,
      UUID localityId,
      @NotNull LocalDate validFrom,
      LocalDate validTo,
      @NotNull @Valid DocumentRequest legalBasis,
      UUID replaces,
      @NotEmpty @Size(max = Norms.MAX_CRITERIA) List<@NotNull @Valid CriterionRequest> criteria) {}

  private final NormSetTables tables;
  private final CapitalSources sources;
  private final Localities localities;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  RecordNormSet(
      NormSetTables tables,
      CapitalSources sources,
      Localities localities,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.tables = tables;
    this.sources = sources;
    this.localities = localities;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  NormSet handle(Command command) {
    requireOwnPlace(command);
    List<NormCriterion> criteria =
        command.criteria().stream().map(CriterionRequest::criterion).toList();
    NormProblem.refuseIfAny(brokenRules(command, criteria));
    Caller recorder = caller.get();
    NormSet set =
        new NormSet(
            ids.next(),
            command.programme(),
            command.name().strip(),
            command.localityId(),
            command.validFrom(),
            command.validTo(),
            command.legalBasis().document(),
            command.replaces(),
            criteria,
            recorder.account(),
            OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS));
    List<UUID> path = command.localityId() == null ? null : localities.path(command.localityId());
    if (!tables.insert(set, path, recorder.person())) {
      NormProblem.refuseIfAny(List.of(notReplaceable(command)));
    }
    return set;
  }

  private void requireOwnPlace(Command command) {
    if (command.localityId() != null) {
      scope.require(command.localityId());
    } else if (scope.root().isPresent()) {
      throw new ProblemException(WebProblem.FORBIDDEN)
          .refusing("norms of the whole country", command.programme());
    }
  }

  private List<BrokenRule> brokenRules(Command command, List<NormCriterion> criteria) {
    List<BrokenRule> broken = new ArrayList<>();
    if (command.localityId() != null && localities.find(command.localityId()).isEmpty()) {
      broken.add(
          BrokenRule.of(
              FundingProblem.UNKNOWN_LOCALITY.code(), "/localityId", command.localityId()));
    }
    if (command.validTo() != null && command.validTo().isBefore(command.validFrom())) {
      broken.add(
          BrokenRule.of(
              FundingProblem.ENDS_BEFORE_IT_BEGINS.code(),
              "/validTo",
              command.validTo(),
              command.validFrom()));
    }
    boolean programmeIsKnown =
        sources.programmes().stream()
            .anyMatch(programme -> programme.code().equals(command.programme()));
    if (!programmeIsKnown) {
      broken.add(
          BrokenRule.of(
              FundingProblem.UNKNOWN_COMPONENT.code(),
              "/programme",
              command.programme(),
              "",
              Integer.toString(command.validFrom().getYear())));
    }
    if (command.replaces() != null && !canBeReplaced(command)) {
      broken.add(notReplaceable(command));
    }
    broken.addAll(EachNormOnce.check(criteria, "/criteria"));
    return broken;
  }

  private static BrokenRule notReplaceable(Command command) {
    return BrokenRule.of(
        NormProblem.NORM_SET_NOT_REPLACEABLE.code(), "/replaces", command.replaces());
  }

  /** A set is replaced once, by a later one of the same place and programme. */
  private boolean canBeReplaced(Command command) {
    return tables
            .find(command.replaces())
            .filter(old -> old.programme().equals(command.programme()))
            .filter(old -> Objects.equals(old.localityId(), command.localityId()))
            .filter(old -> old.validFrom().isBefore(command.validFrom()))
            .isPresent()
        && !tables.isReplaced(command.replaces());
  }
}
