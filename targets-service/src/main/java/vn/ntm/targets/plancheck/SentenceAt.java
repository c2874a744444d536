package vn.ntm.targets.plancheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.PrintedStatement;
import vn.ntm.targets.plancheck.domain.PrintedNumber;
import vn.ntm.targets.plancheck.domain.Spot;

/** A printed sentence at its place in the document. */
record SentenceAt(PrintedStatement sentence, Spot spot) {

  static Stream<SentenceAt> all(PlanDocument plan) {
    return ReadStatements.numbered(plan.statements())
        .map(
            item ->
                new SentenceAt(
                    item.element(),
                    new Spot("/statements/" + item.index(), item.element().section())));
  }

  static Stream<SentenceAt> of(PlanDocument plan, PrintedStatement.Kind kind) {
    return all(plan).filter(item -> item.sentence().kind() == kind);
  }

  PrintedNumber value() {
    return number("value", sentence.value());
  }

  PrintedNumber numerator() {
    return number("numerator", sentence.numerator());
  }

  PrintedNumber denominator() {
    return number("denominator", sentence.denominator());
  }

  /** The numbers of the parts, in their order. */
  List<PrintedNumber> parts() {
    return ReadStatements.numbered(sentence.parts())
        .map(
            part ->
                Numbers.of(
                    spot.at("parts").at(part.index()),
                    "value",
                    part.element().label(),
                    part.element().value()))
        .toList();
  }

  private PrintedNumber number(String member, BigDecimal number) {
    return Numbers.of(spot, member, sentence.label(), number);
  }
}
