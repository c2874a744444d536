package vn.ntm.web.market;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.web.caller.LocalityClaim;
import vn.ntm.web.caller.LocalityTree;

/** Two provinces, one of them with a commune. */
@ApplicationScoped
class Places implements LocalityTree {

  static final UUID PROVINCE = new UUID(0, 94);
  static final UUID COMMUNE = new UUID(0, 31669);
  static final UUID ELSEWHERE = new UUID(0, 89);

  @Override
  public Optional<UUID> find(LocalityClaim claim) {
    return switch (claim.toString()) {
      case "94@2024-02-05" -> Optional.of(PROVINCE);
      case "89@2024-02-05" -> Optional.of(ELSEWHERE);
      default -> Optional.empty();
    };
  }

  @Override
  public List<UUID> path(UUID localityId) {
    return localityId.equals(COMMUNE) ? List.of(PROVINCE, COMMUNE) : List.of(localityId);
  }
}
