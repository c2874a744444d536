package vn.ntm.funding.projectsettlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.projectsettlement.domain.SettlementStatus;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CurrentCaller;

/** Sends a settlement back; the project stays open and another may be proposed. */
@ApplicationScoped
class RejectProjectSettlement {

  /** Why. */
  record Command(@NotBlank @Size(max = 1000) String reason) {}

  private final SettlingProject settling;
  private final CurrentCaller caller;
  private final Clock clock;

  RejectProjectSettlement(SettlingProject settling, CurrentCaller caller, Clock clock) {
    this.settling = settling;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  ProjectSettlement handle(UUID id, long expectedVersion, Command command) {
    SettlingProject.Locked locked = settling.lock(id, expectedVersion);
    ProjectSettlementEntity settlement = locked.settlement();
    settlement
        .status
        .mayBecome(SettlementStatus.REJECTED)
        .ifPresent(rule -> Refusals.refuseIfAny(List.of(rule)));
    Caller rejecter = caller.get();
    settlement.status = SettlementStatus.REJECTED;
    settlement.rejectedBy = rejecter.account();
    settlement.rejectedPerson = rejecter.person();
    settlement.rejectedAt = OffsetDateTime.now(clock);
    settlement.rejectionReason = command.reason().strip();
    return settling.finish(locked);
  }
}
