package vn.ntm.funding.projectsettlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.projectsettlement.domain.SettlementStatus;
import vn.ntm.funding.projectsettlement.domain.SignersDiffer;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CurrentCaller;

/** The verifying body says which value it found. */
@ApplicationScoped
class VerifyProjectSettlement {

  /**
   * What was found.
   *
   * @param verification the result in words
   */
  record Command(@NotNull Vnd verifiedValue, @NotBlank @Size(max = 1000) String verification) {}

  private final SettlingProject settling;
  private final CurrentCaller caller;
  private final Clock clock;

  VerifyProjectSettlement(SettlingProject settling, CurrentCaller caller, Clock clock) {
    this.settling = settling;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  ProjectSettlement handle(UUID id, long expectedVersion, Command command) {
    SettlingProject.Locked locked = settling.lock(id, expectedVersion);
    ProjectSettlementEntity settlement = locked.settlement();
    Caller verifier = caller.get();
    List<BrokenRule> broken = new ArrayList<>();
    settlement.status.mayBecome(SettlementStatus.VERIFIED).ifPresent(broken::add);
    SignersDiffer.check(verifier.person(), Set.of(settlement.proposedPerson))
        .ifPresent(broken::add);
    Refusals.refuseIfAny(broken);
    settlement.status = SettlementStatus.VERIFIED;
    settlement.verifiedValue = command.verifiedValue().dong();
    settlement.verifiedOn = LocalDate.now(clock);
    settlement.verifiedBy = verifier.account();
    settlement.verifiedPerson = verifier.person();
    settlement.verifiedAt = OffsetDateTime.now(clock);
    settlement.verification = command.verification().strip();
    return settling.finish(locked);
  }
}
