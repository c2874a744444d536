package vn.ntm.funding.openexport;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as XML Schema and RFC 3339 want them: with seconds, also when there are none. */
final class Instants {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'");

  private Instants() {}

  static String text(OffsetDateTime instant) {
    return UTC.format(instant.withOffsetSameInstant(ZoneOffset.UTC));
  }
}
