package vn.ntm.targets.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.plan.domain.PlanDocument;

/** What plans need of whoever follows works and keeps registries. */
public interface PlanOutputs {

  /**
   * How much of a quantity that a plan is to bring about is there.
   *
   * @param localityId the plan's place
   * @param target one that is reached by a quantity
   * @return empty when nothing was told of it by the day
   */
  Optional<BigDecimal> done(
      UUID planId, UUID localityId, PlanDocument.Target target, LocalDate day);
}
