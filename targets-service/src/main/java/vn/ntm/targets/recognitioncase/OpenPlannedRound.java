package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;

/**
 * Opens the review rounds that a plan announces. Who may do so for the place was asked when the
 * plan was read.
 */
@ApplicationScoped
public class OpenPlannedRound {

  private final RoundTables rounds;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  OpenPlannedRound(RoundTables rounds, CurrentCaller caller, Ids ids, Clock clock) {
    this.rounds = rounds;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /** Adds the round; false when the place has one of the level with the cut-off day. */
  @Transactional
  public boolean open(Planned round) {
    return rounds.add(
        new RoundTables.Round(
            ids.next(),
            round.place(),
            round.level(),
            round.name(),
            round.cutOff(),
            round.legalBasis(),
            OffsetDateTime.now(clock)),
        round.path(),
        caller.get());
  }

  /** Whether {@link #open} would add the round. */
  @Transactional
  public boolean isNew(Planned round) {
    return rounds.of(List.of(round.place()), round.level()).stream()
        .noneMatch(open -> open.cutOff().equals(round.cutOff()));
  }

  /**
   * A round that a plan announces.
   *
   * @param path the place and all above it
   * @param level of the places that it is for
   * @param cutOff the last day on which a dossier comes in time for it
   * @param legalBasis the plan, null while it has no number
   */
  public record Planned(
      UUID place, List<UUID> path, String level, String name, LocalDate cutOff, String legalBasis) {

    public Planned {
      path = List.copyOf(path);
    }
  }
}
