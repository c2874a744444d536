package vn.ntm.targets.recognitioncase.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What households answered about the result, asked by the Fatherland Front.
 *
 * @param on the day it was finished
 * @param householdsAsked each of them was issued one form
 * @param formsCollected null where nobody told it
 * @param satisfied valid forms that are satisfied on the whole
 * @param contents the same for each content that was asked about
 * @param units the same for each village of a commune, or each commune of a district; none where
 *     only the whole was told
 */
public record Survey(
    LocalDate on,
    int householdsTotal,
    int householdsAsked,
    Integer formsCollected,
    int formsValid,
    int satisfied,
    int notSatisfied,
    List<Content> contents,
    List<Unit> units)
    implements Answers {

  public Survey {
    contents = List.copyOf(contents);
    units = List.copyOf(units);
  }

  /** The answers about one content. */
  public record Content(String content, int satisfied, int notSatisfied) {}

  /**
   * The answers in one unit of the place; the counts mean what they mean of the whole.
   *
   * @param name as it was called on the day of the survey
   */
  public record Unit(
      UUID localityId,
      String name,
      int householdsTotal,
      int householdsAsked,
      Integer formsCollected,
      int formsValid,
      int satisfied,
      int notSatisfied,
      List<Content> contents)
      implements Answers {

    public Unit {
      contents = List.copyOf(contents);
    }
  }
}
