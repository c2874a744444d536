package vn.ntm.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is printed when everything is ready: addresses, sign-ins, first requests to copy. */
final class Banner {
  private final Addresses addresses;
  private final SignIns signIns;
  private final Path signInsFile;
  private final Options.Extent extent;

  Banner(Addresses addresses, SignIns signIns, Path signInsFile, Options.Extent extent) {
    this.addresses = addresses;
    this.signIns = signIns;
    this.signInsFile = signInsFile;
    this.extent = extent;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    title(lines, "Địa chỉ / Addresses");
    if (extent == Options.Extent.EVERYTHING) {
      for (Service service : Service.values()) {
        lines.add("  %-12s %s".formatted(service.label(), addresses.of(service.label() + ".url")));
      }
    }
    lines.add("  %-12s %s".formatted("keycloak", addresses.of("keycloak.url")));
    lines.add("  %-12s %s".formatted("kafka", addresses.of("kafka.bootstrap")));
    lines.add("  %-12s %s".formatted("postgres", addresses.of("postgres.targets.url")));
    title(lines, "Tài khoản dùng thử / Demonstration sign-ins (" + signInsFile + ")");
    signIns.lines().forEach(line -> lines.add("  " + line));
    title(lines, "Thử ngay / First requests");
    lines.addAll(firstRequests());
    title(
        lines,
        "Một phần / One part: deploy/local/service <name> start|stop|status · Dừng / Stop: Ctrl-C");
    return lines;
  }

  private List<String> firstRequests() {
    List<String> lines = new ArrayList<>();
    lines.add("  PASSWORD=$(awk '$1 == \"st-finance\" {print $2}' '%s')".formatted(signInsFile));
    lines.add(
        "  TOKEN=$(curl -s '%s' -d grant_type=password -d client_id=ntm-cli -d username=st-finance --data-urlencode password=\"$PASSWORD\" | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')"
            .formatted(addresses.of("keycloak.token.url")));
    if (extent == Options.Extent.EVERYTHING) {
      String gateway = addresses.of("gateway.url");
      lines.add(
          "  curl -s -H \"Authorization: Bearer $TOKEN\" '%s/api/targets/v1/localities?level=PROVINCE&asOf=2024-02-05'"
              .formatted(gateway));
      lines.add(
          "  curl -s -H \"Authorization: Bearer $TOKEN\" '%s/api/targets/v1/plans'"
              .formatted(gateway));
    } else {
      lines.add("  echo \"$TOKEN\" | cut -d. -f2 | base64 -d 2>/dev/null");
    }
    return lines;
  }

  private static void title(List<String> lines, String title) {
    lines.add("");
    lines.add(title);
  }
}
