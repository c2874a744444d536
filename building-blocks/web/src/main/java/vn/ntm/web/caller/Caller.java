package vn.ntm.web.caller;

import java.util.Optional;
import java.util.Set;

/**
 * Who asks.
 *
 * @param account the sign-in name of the role account
 * @param person the human behind the account: one person may have several role accounts, and maker
 *     is never checker between them
 * @param roles realm roles
 * @param locality root of the subtree the caller serves; empty for the whole country
 * @param agency code of the caller's agency
 */
public record Caller(
    String account,
    String person,
    Set<String> roles,
    Optional<LocalityClaim> locality,
    Optional<String> agency) {

  public Caller {
    roles = Set.copyOf(roles);
  }

  /** Whether the caller has this role. */
  public boolean is(String role) {
    return roles.contains(role);
  }
}
