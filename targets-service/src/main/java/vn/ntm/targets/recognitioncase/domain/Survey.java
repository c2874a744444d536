package vn.ntm.targets.recognitioncase.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What households answered about the result, asked by the Fatherland Front.
 *
 * @param on the day it was finished
 * @param satisfied valid forms that are satisfied on the whole
 * @param contents the same for each content that was asked about
 */
public record Survey(
    LocalDate on,
    int householdsTotal,
    int householdsAsked,
    int formsValid,
    int satisfied,
    int notSatisfied,
    List<Content> contents) {

  public Survey {
    contents = List.copyOf(contents);
  }

  /** Households asked, of all. */
  public Share asked() {
    return new Share(householdsAsked, householdsTotal);
  }

  /** Satisfied, of the valid forms. */
  public Share overall() {
    return new Share(satisfied, formsValid);
  }

  /** The answers about one content. */
  public record Content(String content, int satisfied, int notSatisfied) {}
}
