package vn.ntm.reporting.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ntm.reporting.localitycopy.PathStep;
import vn.ntm.reporting.target.domain.GoalCount;
import vn.ntm.reporting.target.domain.StandardCount;

/** Shows counts with as much detail as was asked for. */
final class TargetReportView {

  private static final Comparator<TargetReport.Listed> BY_NAME =
      Comparator.comparing((TargetReport.Listed place) -> String.valueOf(place.name()))
          .thenComparing(TargetReport.Listed::localityId);

  private final Detail detail;
  private final ReportPaths paths;

  TargetReportView(Detail detail, ReportPaths paths) {
    this.detail = detail;
    this.paths = paths;
  }

  TargetReport.Standard of(StandardCount count) {
    return new TargetReport.Standard(
        count.standard(),
        count.goals().stream().map(this::goal).toList(),
        count.outsidePlan().size(),
        places(count.outsidePlan(), Optional.empty()));
  }

  private TargetReport.Goal goal(GoalCount count) {
    return new TargetReport.Goal(
        count.goalKind(),
        count.level(),
        count.declared().orElse(null),
        count.listed().size(),
        count.reached().map(Set::size).orElse(null),
        places(count.listed(), count.reached()));
  }

  private List<TargetReport.Listed> places(Collection<UUID> ids, Optional<Set<UUID>> reached) {
    return switch (detail) {
      case NONE -> null;
      case LOCALITIES ->
          ids.stream()
              .map(id -> place(id, reached.map(those -> those.contains(id)).orElse(null)))
              .sorted(BY_NAME)
              .toList();
    };
  }

  private TargetReport.Listed place(UUID id, Boolean reached) {
    List<PathStep> path = paths.of(id);
    List<String> parents =
        new ArrayList<>(
            path.subList(0, path.size() - 1).stream()
                .map(PathStep::name)
                .filter(Objects::nonNull)
                .toList());
    Collections.reverse(parents);
    return new TargetReport.Listed(id, path.get(path.size() - 1).name(), parents, reached);
  }
}
