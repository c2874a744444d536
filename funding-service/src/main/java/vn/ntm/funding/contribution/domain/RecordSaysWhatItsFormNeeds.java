package vn.ntm.funding.contribution.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** A record says what its form needs, and nothing that belongs to another form. */
public final class RecordSaysWhatItsFormNeeds {

  private RecordSaysWhatItsFormNeeds() {}

  /** All members that are missing or too much; empty when the rule holds. */
  public static List<BrokenRule> check(Form form, Set<Member> said) {
    return Arrays.stream(Member.values())
        .flatMap(
            member -> {
              boolean needed = form.members().contains(member);
              if (needed == said.contains(member)) {
                return Stream.empty();
              }
              String code = needed ? "MEMBER-MISSING" : "MEMBER-SURPLUS";
              return Stream.of(BrokenRule.of(code, "/" + member.field(), form, member.field()));
            })
        .toList();
  }
}
