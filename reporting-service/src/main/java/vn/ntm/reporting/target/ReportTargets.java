package vn.ntm.reporting.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.messaging.Freshness;
import vn.ntm.reporting.localitycopy.AskedSubtree;
import vn.ntm.reporting.localitycopy.KnownLocalities;
import vn.ntm.reporting.localitycopy.Subtree;
import vn.ntm.reporting.projection.ReadSnapshot;
import vn.ntm.reporting.target.PlanRepository.StoredTarget;
import vn.ntm.reporting.target.domain.Recognition;
import vn.ntm.reporting.target.domain.StandardCount;
import vn.ntm.reporting.target.domain.TargetCounts;

/** Reports the targets of a subtree and year, all figures of one instant. */
@ApplicationScoped
class ReportTargets {

  private final ReadSnapshot snapshot;
  private final AskedSubtree subtree;
  private final PlanRepository plans;
  private final RecognitionRepository recognitions;
  private final KnownLocalities localities;

  ReportTargets(
      ReadSnapshot snapshot,
      AskedSubtree subtree,
      PlanRepository plans,
      RecognitionRepository recognitions,
      KnownLocalities localities) {
    this.snapshot = snapshot;
    this.subtree = subtree;
    this.plans = plans;
    this.recognitions = recognitions;
    this.localities = localities;
  }

  @Transactional
  TargetReport answer(int year, Optional<UUID> under, Detail detail) {
    Freshness freshness = snapshot.take();
    Subtree asked = subtree.of(under);
    List<StoredTarget> targets = plans.targets(year);
    List<Recognition> inForce = inForce(year, targets);
    ReportPaths paths = ReportPaths.of(targets, inForce, localities);
    List<StandardCount> counts =
        TargetCounts.of(
            year,
            targets.stream().map(target -> paths.planned(target, asked)).toList(),
            inForce.stream().filter(recognition -> paths.isInside(recognition, asked)).toList());
    TargetReportView view = new TargetReportView(detail, paths);
    return new TargetReport(
        year, asked.under().orElse(null), counts.stream().map(view::of).toList(), freshness);
  }

  private List<Recognition> inForce(int year, List<StoredTarget> targets) {
    return recognitions.inForce(
        year,
        targets.stream().mapToInt(StoredTarget::yearFrom).min().orElse(year),
        targets.stream().mapToInt(StoredTarget::yearTo).max().orElse(year));
  }
}
