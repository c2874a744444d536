package vn.ntm.targets.plan.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Every value that a plan cannot do without is there, and nothing is without bounds. */
final class PlanIsComplete {

  private static final int MAX_TEXT = 2_000;
  private static final int MAX_LIST = 2_000;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  private final List<PlanProblem> problems = new ArrayList<>();

  private PlanIsComplete() {}

  static List<PlanProblem> broken(PlanDocument plan) {
    PlanIsComplete check = new PlanIsComplete();
    check.document(plan);
    check.each("/legalBasis", plan.legalBasis(), check::legalBasis);
    check.each("/targets", plan.targets(), check::target);
    check.each("/tasks", plan.tasks(), check::task);
    check.each("/reportDuties", plan.reportDuties(), check::reportDuty);
    check.each("/capitalLines", plan.capitalLines(), check::capitalLine);
    return check.problems;
  }

  private void document(PlanDocument plan) {
    text("/number", plan.number());
    value("/issuedOn", plan.issuedOn());
    day("/issuedOn", plan.issuedOn());
    text("/title", plan.title());
    value("/issuer", plan.issuer());
    if (plan.issuer() != null) {
      text("/issuer/name", plan.issuer().name());
      value("/issuer/kind", plan.issuer().kind());
    }
    text("/localityCode", plan.localityCode());
    value("/yearFrom", plan.yearFrom());
    value("/yearTo", plan.yearTo());
  }

  private void legalBasis(String at, PlanDocument.LegalBasis basis) {
    value(at + "/kind", basis.kind());
    text(at + "/number", basis.number());
    day(at + "/issuedOn", basis.issuedOn());
    optionalText(at + "/issuer", basis.issuer());
  }

  private void target(String at, PlanDocument.Target target) {
    text(at + "/code", target.code());
    text(at + "/section", target.section());
    text(at + "/label", target.label());
    text(at + "/level", target.level());
    value(at + "/goalKind", target.goalKind());
    value(at + "/comparator", target.comparator());
    text(at + "/unit", target.unit());
    due(at + "/due", target.due());
    each(at + "/localities", target.localities(), this::listed);
  }

  private void listed(String at, PlanDocument.ListedLocality locality) {
    text(at + "/code", locality.code());
    text(at + "/name", locality.name());
    optionalText(at + "/parentName", locality.parentName());
  }

  private void task(String at, PlanDocument.Task task) {
    optionalText(at + "/localityCode", task.localityCode());
    optionalText(at + "/no", task.no());
    text(at + "/section", task.section());
    text(at + "/text", task.text());
    if (task.leads().isEmpty()) {
      value(at + "/leads", null);
    }
    each(at + "/leads", task.leads(), this::text);
    each(at + "/coAgencies", task.coAgencies(), this::text);
    due(at + "/due", task.due());
  }

  private void reportDuty(String at, PlanDocument.ReportDuty duty) {
    text(at + "/section", duty.section());
    text(at + "/reporter", duty.reporter());
    optionalText(at + "/title", duty.title());
    if (duty.to().isEmpty()) {
      value(at + "/to", null);
    }
    each(at + "/to", duty.to(), this::text);
    value(at + "/frequency", duty.frequency());
    value(at + "/count", duty.count());
    due(at + "/due", duty.due());
  }

  private void capitalLine(String at, PlanDocument.CapitalLine line) {
    if (line.payers().isEmpty()) {
      text(at + "/source", line.source());
    }
    text(at + "/nature", line.nature());
    value(at + "/amountMillion", line.amountMillion());
    text(at + "/label", line.label());
    optionalText(at + "/group", line.group());
    optionalText(at + "/note", line.note());
  }

  private void due(String at, PlanDocument.Due due) {
    if (due != null) {
      value(at + "/precision", due.precision());
      day(at + "/from", due.from());
      day(at + "/date", due.date());
      optionalText(at + "/printed", due.printed());
    }
  }

  private <T> void each(String at, List<T> items, BiConsumer<String, T> check) {
    if (items.size() > MAX_LIST) {
      problems.add(PlanProblem.at(at, PlanRule.PLAN_LIST_TOO_LONG, Integer.toString(MAX_LIST)));
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      check.accept(at + "/" + i, items.get(i));
    }
  }

  private void text(String at, String text) {
    value(at, text == null || text.isBlank() ? null : text);
    optionalText(at, text);
  }

  private void optionalText(String at, String text) {
    if (text != null && text.length() > MAX_TEXT) {
      problems.add(PlanProblem.at(at, PlanRule.PLAN_TEXT_TOO_LONG, Integer.toString(MAX_TEXT)));
    }
    if (text != null && text.chars().anyMatch(PlanIsComplete::isControl)) {
      problems.add(PlanProblem.at(at, PlanRule.PLAN_TEXT_CONTROL));
    }
  }

  private static boolean isControl(int character) {
    return Character.isISOControl(character) && character != '\n';
  }

  private void day(String at, LocalDate day) {
    if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
      problems.add(PlanProblem.at(at, PlanRule.PLAN_DATE_UNREAL, day.toString()));
    }
  }

  private void value(String at, Object value) {
    if (value == null) {
      problems.add(PlanProblem.at(at, PlanRule.PLAN_VALUE_MISSING));
    }
  }
}
