package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.assessment.domain.Assessment;
import vn.ntm.targets.assessment.domain.Evaluation;
import vn.ntm.targets.assessment.domain.Measured;
import vn.ntm.targets.assessment.domain.PlaceFacts;
import vn.ntm.targets.assessment.domain.Purpose;
import vn.ntm.targets.assessment.domain.RevocationRisk;
import vn.ntm.targets.assessment.domain.Stated;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.locality.LocalitySearch;

/** Tells how places stand to criteria on a day. For other features; it knows no caller. */
@ApplicationScoped
@Transactional
public class Assessments {

  private static final int PLACES_AT_ONCE = 500;

  private final CriteriaBook book;
  private final LocalitySearch localities;
  private final MeasurementRepository measurements;
  private final StatementRepository statements;

  Assessments(
      CriteriaBook book,
      LocalitySearch localities,
      MeasurementRepository measurements,
      StatementRepository statements) {
    this.book = book;
    this.localities = localities;
    this.measurements = measurements;
    this.statements = statements;
  }

  /**
   * How a place stands to the set of a standard that is in force for it on the day.
   *
   * @param standard such as {@code NTM}
   * @return empty when no set of the standard is in force
   */
  public Optional<Assessment> of(UUID localityId, String standard, LocalDate day) {
    return of(localityId, standard, day, Purpose.FOLLOW_UP);
  }

  /** The same for a purpose: to recognise a place some indicators accept one source only. */
  public Optional<Assessment> of(UUID localityId, String standard, LocalDate day, Purpose purpose) {
    return book.inForce(localities.nearest(localityId, day), standard, day)
        .map(set -> ofSet(set, List.of(localityId), day, purpose).get(localityId));
  }

  /**
   * How places stand to one version of a set, whichever is in force.
   *
   * @return by place, in the order given; empty when there is no such version
   */
  public Map<UUID, Assessment> ofSet(
      UUID setVersionId, Collection<UUID> places, LocalDate day, Purpose purpose) {
    return book.version(setVersionId)
        .map(set -> ofSet(set, places, day, purpose))
        .orElseGet(Map::of);
  }

  /** How near a place is to losing what it was recognised for by this set; empty without set. */
  public Optional<RevocationRisk> revocationRisk(
      UUID setVersionId, UUID localityId, LocalDate day) {
    return book.version(setVersionId)
        .map(
            set ->
                risk(set, ofSet(set, List.of(localityId), day, Purpose.FOLLOW_UP).get(localityId)));
  }

  /** How near an assessed place is to losing its recognition. */
  static RevocationRisk risk(CriteriaSetDefinition set, Assessment assessment) {
    return RevocationRisk.of(
        set.criteria().size(), assessment.unmetCriteria(), set.revocationKeys());
  }

  Map<UUID, Assessment> ofSet(
      CriteriaSetDefinition set, Collection<UUID> places, LocalDate day, Purpose purpose) {
    Evaluation evaluation = new Evaluation(set, day, purpose);
    Map<UUID, Assessment> assessments = new LinkedHashMap<>();
    List<UUID> all = List.copyOf(places);
    for (int from = 0; from < all.size(); from += PLACES_AT_ONCE) {
      List<UUID> some = all.subList(from, Math.min(from + PLACES_AT_ONCE, all.size()));
      for (PlaceFacts facts : facts(set, some, day)) {
        assessments.put(facts.localityId(), evaluation.of(facts));
      }
    }
    return assessments;
  }

  private List<PlaceFacts> facts(CriteriaSetDefinition set, List<UUID> places, LocalDate day) {
    Map<UUID, List<Measured>> measured = measurements.approved(set.versionId(), places, day);
    Map<UUID, Stated> stated = statements.approved(set.versionId(), places, day);
    Map<UUID, String> areas = book.areas(set, places, day);
    List<PlaceFacts> facts = new ArrayList<>();
    for (UUID place : places) {
      facts.add(
          new PlaceFacts(
              place,
              areas.get(place),
              measured.getOrDefault(place, List.of()),
              Optional.ofNullable(stated.get(place)).stream().toList()));
    }
    return facts;
  }
}
