package vn.ntm.funding.normsplit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.funding.ledger.domain.AmountIsPositive;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.normsplit.SplitPreview.Outcome;
import vn.ntm.funding.normsplit.SplitPreview.PlaceShare;
import vn.ntm.funding.normsplit.SplitPreview.WeightsUsed;
import vn.ntm.funding.normsplit.domain.EachNormOnce;
import vn.ntm.funding.normsplit.domain.NormCriterion;
import vn.ntm.funding.normsplit.domain.Norms;
import vn.ntm.funding.normsplit.domain.NormsAreInForce;
import vn.ntm.funding.normsplit.domain.Share;
import vn.ntm.money.Vnd;

/** Shows what a split would give, and what it would give by other weights; keeps nothing. */
@ApplicationScoped
class PreviewNormSplit {

  /**
   * What is to be looked at.
   *
   * @param effectiveDate the day on which norms hold and codes are understood, today when absent
   * @param weights one set, or two to compare
   */
  @Schema(name = "NormSplitPreviewRequest")
  record Command(
      @NotNull Vnd amount,
      LocalDate effectiveDate,
      @NotEmpty @Size(max = 2) List<@NotNull @Valid Weights> weights,
      @NotEmpty @Size(max = PlaceRequest.MAX_PLACES) List<@NotNull @Valid PlaceRequest> places) {}

  /** Recorded norms, or weights that nobody has decided yet; one of the two. */
  @Schema(name = "NormSplitWeights")
  record Weights(
      UUID normSetId,
      @Size(min = 1, max = Norms.MAX_CRITERIA) List<@NotNull @Valid CriterionRequest> criteria) {}

  private final NormSets sets;
  private final SplitPlaces places;
  private final Clock clock;

  PreviewNormSplit(NormSets sets, SplitPlaces places, Clock clock) {
    this.sets = sets;
    this.places = places;
    this.clock = clock;
  }

  @Transactional
  SplitPreview handle(Command command) {
    LocalDate day =
        command.effectiveDate() == null ? LocalDate.now(clock) : command.effectiveDate();
    List<BrokenRule> broken = new ArrayList<>();
    AmountIsPositive.check(command.amount()).ifPresent(broken::add);
    List<Norms> norms = new ArrayList<>();
    for (int i = 0; i < command.weights().size(); i++) {
      norms(command.weights().get(i), day, "/weights/" + i, broken).ifPresent(norms::add);
    }
    List<SplitPlace> found = places.found(command.places(), day, broken);
    NormProblem.refuseIfAny(broken);
    NormProblem.refuseIfAny(SplitPlaces.brokenBy(command.places(), norms));
    return preview(command, day, found, norms);
  }

  private Optional<Norms> norms(
      Weights weights, LocalDate day, String pointer, List<BrokenRule> broken) {
    if ((weights.normSetId() == null) == (weights.criteria() == null)) {
      broken.add(BrokenRule.of(NormProblem.WEIGHTS_NOT_ONE.code(), pointer));
      return Optional.empty();
    }
    if (weights.normSetId() == null) {
      List<NormCriterion> criteria =
          weights.criteria().stream().map(CriterionRequest::criterion).toList();
      broken.addAll(EachNormOnce.check(criteria, pointer + "/criteria"));
      return Optional.of(new Norms(criteria));
    }
    Optional<NormSet> set = sets.find(weights.normSetId());
    set.ifPresentOrElse(
        known ->
            NormsAreInForce.check(known.validFrom(), known.validTo(), day, pointer + "/normSetId")
                .ifPresent(broken::add),
        () ->
            broken.add(
                BrokenRule.of(
                    NormProblem.NORM_SET_UNKNOWN.code(),
                    pointer + "/normSetId",
                    weights.normSetId().toString())));
    return set.map(NormSet::norms);
  }

  private static SplitPreview preview(
      Command command, LocalDate day, List<SplitPlace> places, List<Norms> norms) {
    List<List<Share>> outcomes =
        norms.stream().map(each -> SplitPlaces.shares(command.amount(), places, each)).toList();
    Map<UUID, SplitPlace> byId =
        places.stream().collect(Collectors.toMap(SplitPlace::localityId, Function.identity()));
    List<WeightsUsed> used = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      used.add(
          new WeightsUsed(
              command.weights().get(i).normSetId(),
              outcomes.get(i).stream().mapToLong(Share::weight).sum()));
    }
    List<PlaceShare> shares = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      int at = i;
      shares.add(share(byId, outcomes.stream().map(outcome -> outcome.get(at)).toList()));
    }
    return new SplitPreview(command.amount(), day, used, shares);
  }

  /** The shares of one place; every outcome has the places in the same order. */
  private static PlaceShare share(Map<UUID, SplitPlace> places, List<Share> shares) {
    SplitPlace place = places.get(shares.get(0).place());
    Vnd difference =
        shares.size() == 1 ? null : shares.get(1).amount().minus(shares.get(0).amount());
    return new PlaceShare(
        place.localityId(),
        place.name(),
        shares.stream().map(share -> new Outcome(share.weight(), share.amount())).toList(),
        difference);
  }
}
