package vn.ntm.targets.plancheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plancheck.domain.PrintedNumber;
import vn.ntm.targets.plancheck.domain.Spot;
import vn.ntm.targets.plancheck.domain.Statement;

/** The years and numbers of places that the title repeats. */
final class TitleStatements implements StatementsOf {

  private static final Spot PLAN = new Spot("", null);
  private static final Pattern YEARS = Pattern.compile("giai đoạn (\\d{4}) ?[-–] ?(\\d{4})");
  private static final Pattern YEAR = Pattern.compile("năm (\\d{4})");

  @Override
  public Stream<? extends Statement> in(PlanDocument plan) {
    return plan.title() == null
        ? Stream.empty()
        : Stream.concat(years(plan).stream(), places(plan));
  }

  private static List<Statement> years(PlanDocument plan) {
    List<Statement> years = new ArrayList<>();
    Matcher both = YEARS.matcher(plan.title());
    Matcher last = YEAR.matcher(plan.title());
    if (both.find()) {
      years.add(repeated(both.group(1), "yearFrom", plan.yearFrom()));
      years.add(repeated(both.group(2), "yearTo", plan.yearTo()));
    } else if (last.find()) {
      years.add(repeated(last.group(1), "yearTo", plan.yearTo()));
    }
    return years;
  }

  private static Statement repeated(String inTitle, String member, Integer year) {
    return new Statement.Repeated(
        new PrintedNumber(PLAN.at("title"), inTitle, new BigDecimal(inTitle)),
        Numbers.of(PLAN, member, member, year));
  }

  private static Stream<Statement> places(PlanDocument plan) {
    return plan.scope() == null
        ? Stream.empty()
        : ReadStatements.numbered(plan.scope().counts())
            .flatMap(
                count ->
                    Numbers.before(
                            LevelWords.of(count.element().level()), PLAN.at("title"), plan.title())
                        .stream()
                        .map(
                            inTitle -> new Statement.Repeated(inTitle, ScopeCounts.number(count))));
  }
}
