package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.assessment.domain.RevocationRisk;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.LocalityView;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognition.ActiveRecognitions;
import vn.ntm.targets.recognition.Standing;
import vn.ntm.targets.recognitioncase.domain.CriteriaStanding;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;

/**
 * Tells how recognised localities stand to the set in force, and whom a revocation is to be thought
 * of (QĐ 18/2022/QĐ-TTg). It only tells: people propose and decide.
 */
@ApplicationScoped
class ReadRecognitionStandings {

  private static final int AT_ONCE = 200;

  private final ActiveRecognitions recognitions;
  private final CriteriaStandings standings;
  private final RevokedCommunes communes;
  private final LocalitySearch localities;
  private final CallerScope scope;

  ReadRecognitionStandings(
      ActiveRecognitions recognitions,
      CriteriaStandings standings,
      RevokedCommunes communes,
      LocalitySearch localities,
      CallerScope scope) {
    this.recognitions = recognitions;
    this.standings = standings;
    this.communes = communes;
    this.localities = localities;
    this.scope = scope;
  }

  /**
   * One page of the recognitions that stand on the day, in the caller's subtrees. Localities that
   * have ended by the day are left out: what they held is acknowledged or lapses.
   */
  @Transactional
  Page<RecognitionStandingView> page(Filter filter, int limit, Optional<UUID> after) {
    List<RecognitionStandingView> found = new ArrayList<>();
    UUID from = after.orElse(null);
    List<ActiveRecognitions.Held> some;
    do {
      some =
          recognitions.after(
              scope.roots().units(),
              filter.under(),
              filter.standard(),
              Standing.on(filter.day()),
              from,
              AT_ONCE);
      standings(some, filter.day()).stream().filter(filter::wants).forEach(found::add);
      from = some.isEmpty() ? from : some.get(some.size() - 1).id();
    } while (some.size() == AT_ONCE && found.size() <= limit);
    return Page.of(
        found.subList(0, Math.min(found.size(), limit + 1)),
        limit,
        view -> view.recognitionId().toString());
  }

  private List<RecognitionStandingView> standings(
      List<ActiveRecognitions.Held> held, LocalDate day) {
    Map<UUID, LocalityAtDate> places =
        localities.byIds(
            held.stream().map(ActiveRecognitions.Held::localityId).distinct().toList(), day);
    Map<UUID, RecognitionStandingView> views = new LinkedHashMap<>();
    held.stream()
        .filter(one -> places.containsKey(one.localityId()))
        .forEach(one -> views.put(one.id(), null));
    Map<UUID, RevokedCommunes.Communes> revoked =
        communes.of(
            held.stream()
                .filter(one -> one.standard().level().equals("DISTRICT"))
                .map(ActiveRecognitions.Held::localityId)
                .distinct()
                .toList(),
            day);
    bySet(held, places, day)
        .forEach(
            (set, members) -> {
              Map<UUID, CriteriaStanding> now =
                  set.isEmpty()
                      ? Map.of()
                      : standings.follow(
                          set.get(),
                          members.stream().map(ActiveRecognitions.Held::localityId).toList(),
                          day);
              members.forEach(
                  one ->
                      views.put(
                          one.id(),
                          view(
                              one,
                              places,
                              now.get(one.localityId()),
                              risk(
                                  set,
                                  now.get(one.localityId()),
                                  revoked.getOrDefault(
                                      one.localityId(), RevokedCommunes.Communes.NONE)))));
            });
    return List.copyOf(views.values());
  }

  /** A set is looked for once for each standard of a province. */
  private Map<Optional<CriteriaSetDefinition>, List<ActiveRecognitions.Held>> bySet(
      List<ActiveRecognitions.Held> held, Map<UUID, LocalityAtDate> places, LocalDate day) {
    Map<List<Object>, Optional<CriteriaSetDefinition>> known = new HashMap<>();
    Map<Optional<CriteriaSetDefinition>, List<ActiveRecognitions.Held>> bySet =
        new LinkedHashMap<>();
    for (ActiveRecognitions.Held one : held) {
      LocalityAtDate place = places.get(one.localityId());
      if (place != null) {
        Standard measuredBy = CriteriaStandings.measuredBy(one.standard());
        Optional<CriteriaSetDefinition> set =
            known.computeIfAbsent(
                List.of(measuredBy, place.path().get(0)),
                key -> standings.set(measuredBy, place.path(), day));
        bySet.computeIfAbsent(set, key -> new ArrayList<>()).add(one);
      }
    }
    return bySet;
  }

  /** Null when nothing tells: no criterion is known and no ground lies with the communes. */
  private RevocationRisk risk(
      Optional<CriteriaSetDefinition> set, CriteriaStanding now, RevokedCommunes.Communes revoked) {
    boolean known = now != null && now.known();
    RevocationRisk ofCriteria =
        known
            ? CriteriaStandings.risk(now, set.orElseThrow().revocationKeys())
            : RevocationRisk.NONE;
    RevocationRisk risk = revoked.with(ofCriteria);
    return known || risk.isGround() ? risk : null;
  }

  private static RecognitionStandingView view(
      ActiveRecognitions.Held held,
      Map<UUID, LocalityAtDate> places,
      CriteriaStanding now,
      RevocationRisk risk) {
    return new RecognitionStandingView(
        held.id(),
        LocalityView.of(places.get(held.localityId())),
        held.standard(),
        held.decisionDate(),
        held.recognisedYear(),
        held.criteriaSet(),
        CriteriaStandings.measuredBy(held.standard()),
        now,
        risk);
  }

  /**
   * Which recognitions are asked for; what is null does not count.
   *
   * @param under a unit above the locality on the day of the decision, or itself
   */
  record Filter(
      UUID under,
      Standard standard,
      RevocationRisk risk,
      CriteriaStanding.State state,
      LocalDate day) {

    private boolean wants(RecognitionStandingView view) {
      return (risk == null || view.risk() == risk)
          && (state == null || (view.now() != null && view.now().state() == state));
    }
  }
}
