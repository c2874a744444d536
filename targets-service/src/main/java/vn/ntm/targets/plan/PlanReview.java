package vn.ntm.targets.plan;

import java.util.List;
import vn.ntm.targets.plan.domain.PlanDocument;

/** Looks at a plan while it is imported. What it finds is told, and stops no import. */
public interface PlanReview {

  /** What a reader of the document should know of, the gravest first. */
  List<PlanFinding> review(PlanDocument document);
}
