package vn.ntm.targets.plan;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ntm.targets.plan.domain.Baseline;
import vn.ntm.targets.plan.domain.CapitalNeeds;
import vn.ntm.targets.plan.domain.ChildPlanDuty;
import vn.ntm.targets.plan.domain.CriteriaGroup;
import vn.ntm.targets.plan.domain.CriteriaSetUse;
import vn.ntm.targets.plan.domain.CriterionOwner;
import vn.ntm.targets.plan.domain.Milestone;
import vn.ntm.targets.plan.domain.Pilot;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.PlanItem;
import vn.ntm.targets.plan.domain.PlanNote;
import vn.ntm.targets.plan.domain.PlanProblem;
import vn.ntm.targets.plan.domain.PlanRule;
import vn.ntm.targets.plan.domain.PlanScope;
import vn.ntm.targets.plan.domain.PrintedNumbering;
import vn.ntm.targets.plan.domain.PrintedStatement;
import vn.ntm.targets.plan.domain.RemainingWork;
import vn.ntm.targets.plan.domain.Remedy;
import vn.ntm.targets.plan.domain.StatedAssessment;

/**
 * Every value that a plan cannot do without is there, and nothing is without bounds. All parts of
 * the document are walked through alike, so that none is forgotten when the format grows; the rules
 * of {@code domain} need a plan that has passed here.
 */
public final class PlanIsComplete {

  /** What each part cannot do without; the same as in the schema of the format. */
  public static final Map<Class<? extends Record>, Set<String>> REQUIRED =
      Map.ofEntries(
          Map.entry(
              PlanDocument.class,
              Set.of("title", "issuer", "localityCode", "yearFrom", "yearTo", "targets")),
          Map.entry(PlanDocument.Issuer.class, Set.of("name", "kind")),
          Map.entry(PlanDocument.ParentPlan.class, Set.of("number", "issuer")),
          Map.entry(PlanDocument.LegalBasis.class, Set.of("kind")),
          Map.entry(
              PlanDocument.Target.class,
              Set.of("code", "section", "label", "level", "goalKind", "comparator", "unit")),
          Map.entry(PlanDocument.YearPart.class, Set.of("year", "declared")),
          Map.entry(PlanDocument.ParentPart.class, Set.of("parentName", "declared")),
          Map.entry(PlanDocument.ListedLocality.class, Set.of("name")),
          Map.entry(PlanDocument.Due.class, Set.of("precision")),
          Map.entry(PlanDocument.Task.class, Set.of("section", "leads", "text")),
          Map.entry(
              PlanDocument.ReportDuty.class,
              Set.of("section", "reporter", "to", "frequency", "count")),
          Map.entry(PlanDocument.CapitalLine.class, Set.of("nature", "amountMillion", "label")),
          Map.entry(PlanScope.Count.class, Set.of("level", "declared")),
          Map.entry(CriteriaSetUse.class, Set.of("key", "level", "label")),
          Map.entry(
              Baseline.class, Set.of("code", "section", "label", "comparator", "value", "unit")),
          Map.entry(StatedAssessment.class, Set.of("section", "place")),
          Map.entry(StatedAssessment.IndicatorState.class, Set.of("code", "text")),
          Map.entry(Milestone.class, Set.of("section", "step")),
          Map.entry(RemainingWork.class, Set.of("section", "place", "work")),
          Map.entry(CriterionOwner.class, Set.of("section", "agency", "role")),
          Map.entry(CriteriaGroup.class, Set.of("section", "changeKind", "criteria")),
          Map.entry(Remedy.class, Set.of("section", "no", "criteria", "changeKind", "text")),
          Map.entry(Pilot.class, Set.of("section", "subject", "place")),
          Map.entry(
              PlanItem.class, Set.of("section", "text", "needMillion", "source", "owner", "due")),
          Map.entry(ChildPlanDuty.class, Set.of("section", "subject")),
          Map.entry(PrintedStatement.class, Set.of("code", "section", "kind", "label")),
          Map.entry(PrintedStatement.Part.class, Set.of("label", "value")),
          Map.entry(PrintedNumbering.class, Set.of("within", "labels")),
          Map.entry(PlanNote.class, Set.of("section", "text")),
          Map.entry(CapitalNeeds.class, Set.of("lines")),
          Map.entry(CapitalNeeds.Line.class, Set.of("payers", "nature", "amountMillion", "label")),
          Map.entry(CapitalNeeds.NamedCriterion.class, Set.of("set", "code")));

  private static final int MAX_TEXT = 2_000;
  private static final int MAX_LIST = 2_000;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;
  private static final int MAX_DIGITS = 14;
  private static final int MAX_DECIMALS = 6;

  private final List<PlanProblem> problems = new ArrayList<>();

  private PlanIsComplete() {}

  static List<PlanProblem> broken(PlanDocument plan) {
    PlanIsComplete check = new PlanIsComplete();
    check.part("", plan);
    if (plan.dayOfCodes() == null) {
      check.missing("/codesAsOf");
    }
    return check.problems;
  }

  private void part(String at, Record part) {
    Set<String> required = REQUIRED.getOrDefault(part.getClass(), Set.of());
    for (RecordComponent member : part.getClass().getRecordComponents()) {
      Object value = valueOf(part, member);
      String pointer = at + "/" + member.getName();
      if (isAbsent(value)) {
        if (required.contains(member.getName()) && !isTargets(part, member)) {
          missing(pointer);
        }
      } else {
        value(pointer, value);
      }
    }
  }

  /** A plan may be all money. */
  private static boolean isTargets(Record part, RecordComponent member) {
    return part instanceof PlanDocument && member.getName().equals("targets");
  }

  private static boolean isAbsent(Object value) {
    return value == null
        || (value instanceof String text && text.isBlank())
        || (value instanceof List<?> list && list.isEmpty());
  }

  private void value(String at, Object value) {
    if (value instanceof String text) {
      text(at, text);
    } else if (value instanceof LocalDate day) {
      day(at, day);
    } else if (value instanceof BigDecimal number) {
      number(at, number);
    } else if (value instanceof List<?> list) {
      list(at, list);
    } else if (value instanceof Record part) {
      part(at, part);
    }
  }

  private void list(String at, List<?> items) {
    if (items.size() > MAX_LIST) {
      problems.add(PlanProblem.at(at, PlanRule.PLAN_LIST_TOO_LONG, Integer.toString(MAX_LIST)));
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      if (isAbsent(items.get(i))) {
        missing(at + "/" + i);
      } else {
        value(at + "/" + i, items.get(i));
      }
    }
  }

  private void text(String at, String text) {
    if (text.length() > MAX_TEXT) {
      problems.add(PlanProblem.at(at, PlanRule.PLAN_TEXT_TOO_LONG, Integer.toString(MAX_TEXT)));
    }
    if (text.chars().anyMatch(PlanIsComplete::isControl)) {
      problems.add(PlanProblem.at(at, PlanRule.PLAN_TEXT_CONTROL));
    }
  }

  private static boolean isControl(int character) {
    return Character.isISOControl(character) && character != '\n';
  }

  private void day(String at, LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      problems.add(PlanProblem.at(at, PlanRule.PLAN_DATE_UNREAL, day.toString()));
    }
  }

  /** Never less than nothing, nor beyond what can be kept exactly. */
  private void number(String at, BigDecimal number) {
    long digits = (long) number.precision() - number.scale();
    if (number.signum() < 0 || digits > MAX_DIGITS || number.scale() > MAX_DECIMALS) {
      problems.add(PlanProblem.at(at, PlanRule.PLAN_NUMBER_BOUNDS, number.toString()));
    }
  }

  private void missing(String at) {
    problems.add(PlanProblem.at(at, PlanRule.PLAN_VALUE_MISSING));
  }

  private static Object valueOf(Record part, RecordComponent member) {
    try {
      return member.getAccessor().invoke(part);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
