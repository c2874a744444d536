package vn.ntm.targets.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.plan.domain.ReportedFigure;

/** What plans need of whoever keeps the figures that are reported of their targets. */
public interface ReportedFigures {

  /**
   * The approved figures that stand on a day: of each target, place and step the one of the latest
   * day until then, of one day the one that was approved last.
   */
  List<ReportedFigure> standing(UUID planId, LocalDate day);
}
