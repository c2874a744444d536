package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.ntm.funding.allocation.domain.AuthorityIsHighEnough;
import vn.ntm.funding.allocation.domain.AuthorityLevel;
import vn.ntm.funding.allocation.domain.NatureIsThatOfTheProject;
import vn.ntm.funding.allocation.domain.ReceiverIsAlive;
import vn.ntm.funding.allocation.domain.ReceiverLiesUnderHolder;
import vn.ntm.funding.allocation.domain.ReserveIsReleasedFirst;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.AmountIsPositive;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.localitycopy.Locality;
import vn.ntm.money.Vnd;

/** The rules for one receiver of an allocation, whether it is proposed alone or with others. */
@ApplicationScoped
class ReceiverRules {

  private final DecidingAuthority authority;

  ReceiverRules(DecidingAuthority authority) {
    this.authority = authority;
  }

  /**
   * The rules that an allocation would break, but for what the account has to give and whether the
   * receiver is closed: who asks for many receivers asks for all of them at once.
   *
   * @param wanted the receiver's account under the parent
   * @param level the tier of the document's authority
   */
  List<BrokenRule> brokenBy(
      Vnd amount,
      Account parent,
      Receiver receiver,
      Account wanted,
      LocalDate effective,
      AuthorityLevel level) {
    Locality place = receiver.place();
    List<BrokenRule> broken = new ArrayList<>();
    AmountIsPositive.check(amount).ifPresent(broken::add);
    ReceiverIsAlive.check(place.name(), place.validTo(), effective).ifPresent(broken::add);
    ReceiverLiesUnderHolder.check(receiver.path(), parent.localityId()).ifPresent(broken::add);
    AuthorityIsHighEnough.check(level, authority.over(wanted, place)).ifPresent(broken::add);
    receiver
        .project()
        .flatMap(project -> NatureIsThatOfTheProject.check(parent.nature(), project.nature()))
        .ifPresent(broken::add);
    receiver
        .project()
        .flatMap(project -> ReserveIsReleasedFirst.check(parent.plan(), "/fromAccountId"))
        .ifPresent(broken::add);
    return broken;
  }
}
