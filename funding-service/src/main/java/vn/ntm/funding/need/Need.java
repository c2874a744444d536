package vn.ntm.funding.need;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.need.domain.NeedLine;
import vn.ntm.funding.need.domain.NeedSums;
import vn.ntm.money.Vnd;

/**
 * A need as one of its documents states it.
 *
 * @param id null when it was only checked
 * @param version of the need: how often it was amended
 * @param document what this document is, one of {@code documents}
 * @param declaredTotal what the document prints as its total, null when it prints none
 * @param difference declared total less the sum of the lines, null when none is declared
 * @param documents all documents, the oldest first
 */
record Need(
    UUID id,
    long version,
    UUID localityId,
    Document document,
    Vnd declaredTotal,
    Vnd difference,
    NeedSums totals,
    List<NeedLine> lines,
    List<Document> documents) {

  Need {
    lines = List.copyOf(lines);
    documents = List.copyOf(documents);
  }

  static Need of(Head head, NeedContents contents, Document document, List<Document> documents) {
    Vnd declared = contents.declaredTotal();
    return new Need(
        head.id(),
        head.version(),
        contents.localityId(),
        document,
        declared,
        declared == null ? null : declared.minus(contents.sums().total()),
        contents.sums(),
        contents.lines(),
        documents);
  }

  /**
   * The need itself, whatever its documents say.
   *
   * @param path its place and the ancestors, root first
   */
  record Head(UUID id, long version, List<UUID> path) {}

  /**
   * A document that states the need, or states it anew.
   *
   * @param version 0 for the first, one more for each amendment
   */
  record Document(
      long version,
      String number,
      LocalDate issuedOn,
      String issuer,
      String title,
      int yearFrom,
      int yearTo,
      String recordedBy,
      OffsetDateTime recordedAt) {}
}
