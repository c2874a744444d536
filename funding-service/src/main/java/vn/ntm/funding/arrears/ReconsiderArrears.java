package vn.ntm.funding.arrears;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.ntm.funding.arrears.ProjectArrears.OfContract;
import vn.ntm.funding.arrears.domain.Arrears;
import vn.ntm.funding.contract.Contracts;
import vn.ntm.funding.contract.DueWork;
import vn.ntm.funding.project.Project;
import vn.ntm.funding.project.ProjectPayments;
import vn.ntm.funding.project.Projects;
import vn.ntm.messaging.Outbox;
import vn.ntm.money.Vnd;

/** Computes what a project owes today and tells of it when it is not what was told last. */
@ApplicationScoped
public class ReconsiderArrears {

  private final Contracts contracts;
  private final Projects projects;
  private final ProjectPayments payments;
  private final ArrearsTables tables;
  private final Outbox outbox;
  private final Clock clock;

  ReconsiderArrears(
      Contracts contracts,
      Projects projects,
      ProjectPayments payments,
      ArrearsTables tables,
      Outbox outbox,
      Clock clock) {
    this.contracts = contracts;
    this.projects = projects;
    this.payments = payments;
    this.tables = tables;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Joins the transaction of a payment, or is one of its own.
   *
   * @return whether something was told
   */
  @Transactional
  public boolean reconsider(UUID projectId) {
    // Payments and acceptances hold this lock too, so what is owed stands still.
    payments.lock(projectId);
    LocalDate today = LocalDate.now(clock);
    ProjectArrears now = on(projectId, today);
    StandingArrears told =
        tables
            .find(projectId)
            .orElse(new StandingArrears(projectId, 0, Vnd.ZERO, null, OffsetDateTime.now(clock)));
    if (now.amount().equals(told.amount()) && Objects.equals(now.since(), told.since())) {
      return false;
    }
    StandingArrears changed =
        new StandingArrears(
            projectId, told.version() + 1, now.amount(), now.since(), OffsetDateTime.now(clock));
    tables.store(changed);
    Project project = projects.find(projectId).orElseThrow();
    outbox.append(ArrearsChanged.event(changed, project, projects.places(projectId), today));
    return true;
  }

  /** What a project owes on a day, by what is paid now. */
  ProjectArrears on(UUID projectId, LocalDate day) {
    Map<UUID, List<DueWork>> byContract = new LinkedHashMap<>();
    for (DueWork work : contracts.due(projectId, day)) {
      byContract.computeIfAbsent(work.contractId(), unused -> new ArrayList<>()).add(work);
    }
    Arrears all = Arrears.NONE;
    List<OfContract> owing = new ArrayList<>();
    for (Map.Entry<UUID, List<DueWork>> contract : byContract.entrySet()) {
      Arrears arrears = ofContract(contract.getValue());
      all = all.and(arrears);
      if (arrears.amount().isPositive()) {
        owing.add(new OfContract(contract.getKey(), arrears.amount(), arrears.since()));
      }
    }
    return new ProjectArrears(projectId, day, all.amount(), all.since(), owing);
  }

  private static Arrears ofContract(List<DueWork> due) {
    return Arrears.ofContract(
        due.stream().map(work -> new Arrears.Due(work.dueOn(), work.value())).toList(),
        due.get(0).paidVolume());
  }
}
