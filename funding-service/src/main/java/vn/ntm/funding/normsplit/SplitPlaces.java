package vn.ntm.funding.normsplit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.funding.localitycopy.Locality;
import vn.ntm.funding.normsplit.domain.EachStandingCounts;
import vn.ntm.funding.normsplit.domain.LargestRemainder;
import vn.ntm.funding.normsplit.domain.Norms;
import vn.ntm.funding.normsplit.domain.PlaceStandsUnderEveryCriterion;
import vn.ntm.funding.normsplit.domain.Share;
import vn.ntm.funding.normsplit.domain.Standing;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.LocalityClaim;

/** Finds the places of a split, holds what they state against the norms, and splits. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SplitPlaces {

  private final Localities localities;
  private final CallerScope scope;

  SplitPlaces(Localities localities, CallerScope scope) {
    this.localities = localities;
    this.scope = scope;
  }

  /**
   * The places in the order of the request.
   *
   * @param day on which codes are understood
   * @param broken to which a rule is added for each place that is not one, unknown or repeated
   */
  List<SplitPlace> found(List<PlaceRequest> places, LocalDate day, List<BrokenRule> broken) {
    List<SplitPlace> found = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < places.size(); i++) {
      PlaceRequest place = places.get(i);
      String pointer = "/places/" + i;
      Optional<Locality> locality = locality(place, day, pointer, broken);
      if (locality.isPresent() && !seen.add(locality.get().id())) {
        broken.add(
            BrokenRule.of(NormProblem.PLACE_REPEATED.code(), pointer, locality.get().name()));
      }
      locality.ifPresent(
          known -> found.add(new SplitPlace(known.id(), known.name(), place.stated())));
    }
    return found;
  }

  /** The rules that what the places state would break under these norms. */
  static List<BrokenRule> brokenBy(List<PlaceRequest> places, List<Norms> norms) {
    List<BrokenRule> broken = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      String pointer = "/places/" + i;
      List<Standing> standings = places.get(i).stated();
      norms.forEach(
          known -> broken.addAll(PlaceStandsUnderEveryCriterion.check(known, standings, pointer)));
      broken.addAll(EachStandingCounts.check(norms, standings, pointer));
    }
    return broken;
  }

  /**
   * The shares in the order of the ids of the places.
   *
   * @throws vn.ntm.web.problem.ProblemException NO-WEIGHT when nothing weighs anything
   */
  static List<Share> shares(Vnd amount, List<SplitPlace> places, Norms norms) {
    Map<UUID, Long> weights = new HashMap<>();
    places.forEach(place -> weights.put(place.localityId(), norms.weightOf(place.standings())));
    if (weights.values().stream().allMatch(weight -> weight == 0)) {
      NormProblem.refuseIfAny(List.of(BrokenRule.of(NormProblem.NO_WEIGHT.code(), "/places")));
    }
    return LargestRemainder.split(amount, weights);
  }

  /** What lies outside of the caller's subtree is as unknown to it as what is not there. */
  private Optional<Locality> locality(
      PlaceRequest place, LocalDate day, String pointer, List<BrokenRule> broken) {
    if ((place.localityId() == null) == (place.localityCode() == null)) {
      broken.add(BrokenRule.of(NormProblem.PLACE_NOT_ONE.code(), pointer));
      return Optional.empty();
    }
    Optional<Locality> found =
        (place.localityId() == null
                ? localities.find(new LocalityClaim(place.localityCode(), day))
                : Optional.of(place.localityId()))
            .flatMap(localities::find)
            .filter(locality -> isVisible(locality.id()));
    if (found.isEmpty()) {
      broken.add(
          place.localityId() == null
              ? BrokenRule.of(
                  NormProblem.PLACE_CODE_UNKNOWN.code(),
                  pointer + "/localityCode",
                  place.localityCode(),
                  day.toString())
              : BrokenRule.of(
                  FundingProblem.UNKNOWN_LOCALITY.code(),
                  pointer + "/localityId",
                  place.localityId().toString()));
    }
    return found;
  }

  private boolean isVisible(UUID locality) {
    return scope.roots().contain(localities.path(locality));
  }
}
