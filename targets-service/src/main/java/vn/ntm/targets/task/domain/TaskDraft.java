package vn.ntm.targets.task.domain;

import java.math.BigDecimal;
import java.util.List;
import vn.ntm.targets.criteria.domain.ChangeKind;
import vn.ntm.targets.locality.domain.Standard;

/**
 * A task as it is entered. It need not belong to a criterion that its place lacks, nor to one of
 * its place's own level: a commune may hold a work that its district needs.
 *
 * @param text what is to be done, null where work and object say it
 * @param quantity null where none is given
 * @param about whether the quantity is only roughly so
 * @param criterion code of a criterion or of an indicator, such as 6 or 17.8
 * @param due null where nothing is said
 */
public record TaskDraft(
    TaskKind kind,
    String text,
    WorkKind workKind,
    String object,
    BigDecimal quantity,
    boolean about,
    String unit,
    Standard standard,
    String criterion,
    ChangeKind changeKind,
    Cause cause,
    Integer yearFrom,
    Integer yearTo,
    List<String> leads,
    List<String> coAgencies,
    Due due,
    String note) {

  public TaskDraft {
    leads = leads == null ? List.of() : List.copyOf(leads);
    coAgencies = coAgencies == null ? List.of() : List.copyOf(coAgencies);
  }

  /** What is to be done, in words. */
  public String words() {
    return text == null ? object : text;
  }
}
