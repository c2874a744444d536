package vn.ntm.targets.plan.domain;

import java.util.List;

/**
 * The labels that the document gives to the parts of a section, or the rows of a table, in their
 * order.
 */
public record PrintedNumbering(String within, List<String> labels) {

  public PrintedNumbering {
    labels = PlanDocument.orEmpty(labels);
  }
}
