package vn.ntm.funding.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import vn.ntm.money.Vnd;

class PostingsTest {

  private static final UUID PARENT = new UUID(0, 1);
  private static final UUID CHILD = new UUID(0, 2);
  private static final UUID NEXT_YEAR = new UUID(0, 3);

  @Property
  void inEachAccountTheLinesSumToZero(@ForAll @LongRange(min = 1, max = Vnd.MAX) long dong) {
    Vnd amount = Vnd.of(dong);
    for (List<Posting> postings : everyKind(amount)) {
      for (UUID account : List.of(PARENT, CHILD, NEXT_YEAR)) {
        assertThat(
                postings.stream()
                    .filter(line -> line.accountId().equals(account))
                    .mapToLong(Posting::amount)
                    .sum())
            .isZero();
      }
    }
  }

  @Property
  void anOppositeLeavesEveryCompartmentAsItWas(
      @ForAll @LongRange(min = 1, max = Vnd.MAX) long dong) {
    for (List<Posting> postings : everyKind(Vnd.of(dong))) {
      Map<Compartment, Long> sums = new EnumMap<>(Compartment.class);
      Stream.concat(postings.stream(), Postings.opposite(postings).stream())
          .forEach(line -> sums.merge(line.compartment(), line.amount(), Long::sum));
      assertThat(Balances.ofSums(sums)).isEqualTo(Balances.NONE);
    }
  }

  @Property
  void aTransferWithinOneLineIsAnAllocationOrItsOpposite(
      @ForAll @LongRange(min = 1, max = Vnd.MAX) long dong) {
    Vnd amount = Vnd.of(dong);
    assertThat(Postings.transfer(List.of(PARENT), List.of(CHILD, PARENT), amount))
        .containsExactlyInAnyOrderElementsOf(Postings.allocation(PARENT, CHILD, amount));
    assertThat(Postings.transfer(List.of(CHILD, PARENT), List.of(PARENT), amount))
        .containsExactlyInAnyOrderElementsOf(
            Postings.opposite(Postings.allocation(PARENT, CHILD, amount)));
  }

  private static List<List<Posting>> everyKind(Vnd amount) {
    return List.of(
        Postings.assignment(PARENT, amount),
        Postings.allocation(PARENT, CHILD, amount),
        Postings.reservation(CHILD, amount),
        Postings.advance(CHILD, amount),
        Postings.volume(CHILD, amount, Vnd.ZERO),
        Postings.volume(CHILD, Vnd.ZERO, amount),
        Postings.paymentReversal(Postings.advance(CHILD, amount)),
        Postings.paymentReversal(Postings.volume(CHILD, Vnd.ZERO, amount)),
        Postings.refund(CHILD, amount),
        Postings.returned(CHILD, amount),
        Postings.extension(CHILD, List.of(PARENT, NEXT_YEAR), amount),
        Postings.transfer(List.of(CHILD, PARENT), List.of(NEXT_YEAR, PARENT), amount),
        Postings.transfer(List.of(PARENT), List.of(CHILD, PARENT), amount),
        Postings.transfer(List.of(CHILD, PARENT), List.of(PARENT), amount),
        Postings.transfer(List.of(CHILD), List.of(NEXT_YEAR), amount),
        Postings.cancellation(CHILD, amount),
        Postings.advanceCarriedForward(CHILD, NEXT_YEAR, amount));
  }
}
