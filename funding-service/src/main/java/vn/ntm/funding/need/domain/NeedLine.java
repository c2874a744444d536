package vn.ntm.funding.need.domain;

import java.util.List;
import java.util.UUID;
import vn.ntm.money.Vnd;

/**
 * One line of a need.
 *
 * @param group heading under which the document prints it, null without one
 * @param payers codes of the capital sources that pay it together, in order; one when it is split
 * @param subSource the part of the only payer, null when it is not said
 * @param originProgramme the programme that integrated money comes from (INV-18), null for others
 * @param criterion null when it serves none in particular
 * @param work null when it is for no work in particular
 */
public record NeedLine(
    UUID id,
    String label,
    String group,
    List<String> payers,
    String subSource,
    String originProgramme,
    NeedNature nature,
    UUID localityId,
    Criterion criterion,
    String work,
    int yearFrom,
    int yearTo,
    Vnd amount,
    String note) {

  public NeedLine {
    payers = payers.stream().sorted().toList();
  }

  /** Whether several payers share it, in proportions that nobody has set. */
  boolean isShared() {
    return payers.size() > 1;
  }
}
