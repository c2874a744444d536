package vn.ntm.funding.treasury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.funding.treasury.TreasuryLine.Resolution;
import vn.ntm.funding.treasury.domain.Difference;
import vn.ntm.funding.treasury.domain.LineState;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Writes down what becomes of a difference. Neither the line nor the payment changes. */
@ApplicationScoped
class ResolveDifference {

  /** What becomes of it, and why. */
  record Command(@NotNull Resolution.Kind kind, @NotBlank @Size(max = 1000) String reason) {}

  private final TreasuryLines lines;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  ResolveDifference(
      TreasuryLines lines, CallerScope scope, CurrentCaller caller, Ids ids, Clock clock) {
    this.lines = lines;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Adds the note.
   *
   * @throws ProblemException 404 outside of the subtree, 409 when nothing differs
   */
  @Transactional
  Resolution handle(UUID lineId, Command command) {
    TreasuryLine line =
        lines
            .find(lineId, scope.roots())
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    if (line.state() == LineState.MATCHED) {
      throw new ProblemException(TreasuryProblem.LINE_AGREES);
    }
    Resolution resolution =
        new Resolution(
            ids.next(),
            command.kind(),
            command.reason().strip(),
            line.state(),
            line.differences().stream().map(Difference::field).toList(),
            caller.get().account(),
            OffsetDateTime.now(clock));
    lines.insert(lineId, resolution, caller.get().person());
    return resolution;
  }
}
