package vn.ntm.targets.recognitioncase.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ntm.targets.criteria.domain.SetCondition;
import vn.ntm.targets.locality.domain.Standard;

/**
 * A case with what is needed to judge its next step.
 *
 * @param year that it is registered for
 * @param state where it stands
 * @param reached the furthest step on the way that counts; less than the state after a return
 * @param steps all that it has taken, the oldest first
 * @param arrears what projects owe for accepted work in the locality
 * @param communes of a district
 * @param held the standards that the locality is recognised for
 * @param heldEarlier those of them that a set builds on, that were recognised before the national
 *     set in force began, and whose set it does not meet in full
 * @param criteria how it stands to the set of the standard, empty when no set is in force
 * @param securityComplicated whether it is listed as complicated in security and public order
 * @param placeEndedOn the last day of the locality, null while it goes on
 * @param setConditions what the set that judges the case asks for beside its criteria, and what the
 *     national one does
 * @param surveyUnits the units of the place that a survey is to have asked in, with their names
 * @param charges who answers for each criterion of the set, empty when no set is in force
 */
public record CaseFacts(
    Standard standard,
    int year,
    CaseState state,
    CaseState reached,
    List<PastStep> steps,
    Dossier dossier,
    List<Arrears> arrears,
    CommunesBelow communes,
    Set<Standard> held,
    Set<Standard> heldEarlier,
    Optional<CriteriaStanding> criteria,
    boolean securityComplicated,
    LocalDate placeEndedOn,
    List<SetCondition> setConditions,
    Map<UUID, String> surveyUnits,
    List<CriterionCharge> charges) {

  public CaseFacts {
    steps = List.copyOf(steps);
    arrears = List.copyOf(arrears);
    held = Set.copyOf(held);
    heldEarlier = Set.copyOf(heldEarlier);
    setConditions = List.copyOf(setConditions);
    surveyUnits = Map.copyOf(surveyUnits);
    charges = List.copyOf(charges);
  }

  /** A step that was taken. */
  public record PastStep(CaseState state, LocalDate on, String person) {}

  /**
   * What a project owes.
   *
   * @param amount in đồng, more than 0
   * @param since the day from which the oldest of it is due
   */
  public record Arrears(long amount, LocalDate since) {}
}
