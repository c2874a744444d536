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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.allocation.BatchTerms;
import vn.ntm.funding.allocation.LegalBasisRequest;
import vn.ntm.funding.allocation.ProposeAllocations;
import vn.ntm.funding.allocation.ProposeAllocations.ToLocality;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.AmountIsPositive;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.normsplit.domain.Norms;
import vn.ntm.funding.normsplit.domain.NormsAreInForce;
import vn.ntm.funding.normsplit.domain.Share;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;

/** Splits an amount by recorded norms and proposes the shares as one batch of allocations. */
@ApplicationScoped
class ProposeNormSplit {

  private static final String SET = "/normSetId";

  /**
   * What is to be split.
   *
   * @param effectiveDate the day it counts for, on which the norms hold; today when absent
   * @param legalBasis the decision of the split itself; the norms have their own
   */
  @Schema(name = "NormSplitRequest")
  record Command(
      @NotNull UUID normSetId,
      @NotNull UUID fromAccountId,
      @NotNull Vnd amount,
      LocalDate effectiveDate,
      @NotBlank @Size(max = 1000) String reason,
      @NotNull @Valid LegalBasisRequest legalBasis,
      @NotEmpty @Size(max = PlaceRequest.MAX_PLACES) List<@NotNull @Valid PlaceRequest> places) {}

  private final NormSets sets;
  private final SplitPlaces places;
  private final NormSplitTables tables;
  private final ProposeAllocations proposeAllocations;
  private final Ledger ledger;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  ProposeNormSplit(
      NormSets sets,
      SplitPlaces places,
      NormSplitTables tables,
      ProposeAllocations proposeAllocations,
      Ledger ledger,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.sets = sets;
    this.places = places;
    this.tables = tables;
    this.proposeAllocations = proposeAllocations;
    this.ledger = ledger;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Keeps the split and its batch until somebody else decides on the batch.
   *
   * @throws vn.ntm.web.problem.ProblemException with every rule that norms and places break; then
   *     as a batch would be refused
   */
  @Transactional
  NormSplit handle(Command command) {
    LocalDate day =
        command.effectiveDate() == null ? LocalDate.now(clock) : command.effectiveDate();
    List<BrokenRule> broken = new ArrayList<>();
    AmountIsPositive.check(command.amount()).ifPresent(broken::add);
    Account account = account(command.fromAccountId());
    Optional<NormSet> set = sets.find(command.normSetId());
    broken.addAll(unfit(command.normSetId(), set, account, day));
    List<SplitPlace> found = places.found(command.places(), day, broken);
    NormProblem.refuseIfAny(broken);
    Norms norms = set.orElseThrow().norms();
    NormProblem.refuseIfAny(SplitPlaces.brokenBy(command.places(), List.of(norms)));
    List<Share> shares = SplitPlaces.shares(command.amount(), found, norms);
    UUID batch = proposeAllocations.handle(order(command, day, shares));
    NormSplit split = split(command, day, shares, batch);
    tables.insert(split, caller.get().person(), shares, found);
    return split;
  }

  private Account account(UUID id) {
    Optional<Account> account = ledger.find(id);
    if (account.isEmpty()) {
      NormProblem.refuseIfAny(
          List.of(
              BrokenRule.of(
                  FundingProblem.UNKNOWN_ACCOUNT.code(), "/fromAccountId", id.toString())));
    }
    scope.require(account.orElseThrow().localityPath(), "account " + id);
    return account.orElseThrow();
  }

  private static List<BrokenRule> unfit(
      UUID id, Optional<NormSet> set, Account account, LocalDate day) {
    if (set.isEmpty()) {
      return List.of(BrokenRule.of(NormProblem.NORM_SET_UNKNOWN.code(), SET, id.toString()));
    }
    NormSet norms = set.get();
    List<BrokenRule> broken = new ArrayList<>();
    NormsAreInForce.check(norms.validFrom(), norms.validTo(), day, SET).ifPresent(broken::add);
    if (!norms.programme().equals(account.programme())) {
      broken.add(
          BrokenRule.of(
              NormProblem.NORMS_OF_OTHER_PROGRAMME.code(),
              SET,
              norms.programme(),
              account.programme()));
    }
    if (norms.localityId() != null && !account.localityPath().contains(norms.localityId())) {
      broken.add(BrokenRule.of(NormProblem.NORMS_HOLD_ELSEWHERE.code(), SET));
    }
    return broken;
  }

  /** A place that gets nothing is no line of the batch: an allocation is of one đồng or more. */
  private static ProposeAllocations.Order order(
      Command command, LocalDate day, List<Share> shares) {
    List<ToLocality> lines = new ArrayList<>();
    for (Share share : shares) {
      if (share.amount().isPositive()) {
        lines.add(new ToLocality(lines.size() + 1, share.place(), share.amount()));
      }
    }
    return new ProposeAllocations.Order(
        command.fromAccountId(),
        new BatchTerms(day, command.reason(), command.legalBasis()),
        lines);
  }

  private NormSplit split(Command command, LocalDate day, List<Share> shares, UUID batch) {
    Caller proposer = caller.get();
    return new NormSplit(
        ids.next(),
        command.normSetId(),
        command.fromAccountId(),
        batch,
        command.amount(),
        day,
        shares.size(),
        shares.stream().mapToLong(Share::weight).sum(),
        proposer.account(),
        OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS));
  }
}
