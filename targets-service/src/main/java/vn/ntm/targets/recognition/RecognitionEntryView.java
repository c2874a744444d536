package vn.ntm.targets.recognition;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.domain.Standard;

/**
 * A list of recognitions with the decision on it.
 *
 * @param reasons why it was sent back, null otherwise
 * @param decidedBy who approved it or sent it back, null as long as nobody has
 */
@Schema(name = "RecognitionEntry")
record RecognitionEntryView(
    UUID id,
    long version,
    RecognitionEntryState state,
    String source,
    List<Item> items,
    String enteredBy,
    OffsetDateTime enteredAt,
    String reasons,
    String decidedBy,
    OffsetDateTime decidedAt) {

  RecognitionEntryView {
    items = List.copyOf(items);
  }

  static RecognitionEntryView of(RecognitionEntryEntity row) {
    return new RecognitionEntryView(
        row.id,
        row.version,
        row.state,
        row.source,
        row.items.stream().map(Item::of).toList(),
        row.enteredBy,
        row.enteredAt,
        row.reasons,
        row.decidedBy,
        row.decidedAt);
  }

  /**
   * A list among others, without its items: there may be many in each.
   *
   * @param items how many it has
   */
  @Schema(name = "RecognitionEntrySummary")
  record Summary(
      UUID id,
      long version,
      RecognitionEntryState state,
      String source,
      int items,
      String enteredBy,
      OffsetDateTime enteredAt,
      String reasons,
      String decidedBy,
      OffsetDateTime decidedAt) {

    static Summary of(RecognitionEntryEntity row, int items) {
      return new Summary(
          row.id,
          row.version,
          row.state,
          row.source,
          items,
          row.enteredBy,
          row.enteredAt,
          row.reasons,
          row.decidedBy,
          row.decidedAt);
    }
  }

  /**
   * One of them.
   *
   * @param recognitionId the id of its record, which is there once the list is approved
   * @param acknowledges recognitions of merged units that lapse by it
   */
  @Schema(name = "EnteredRecognition")
  record Item(
      UUID recognitionId,
      UUID localityId,
      Standard standard,
      String decisionNumber,
      LocalDate decisionDate,
      int recognisedYear,
      String authority,
      String decidedBy,
      String criteriaSet,
      List<UUID> acknowledges) {

    Item {
      acknowledges = List.copyOf(acknowledges);
    }

    static Item of(RecognitionEntryEntity.Item row) {
      return new Item(
          row.recognitionId,
          row.localityId,
          row.standard,
          row.decisionNumber,
          row.decisionDate,
          row.recognisedYear,
          row.authority,
          row.competence,
          row.criteriaSet,
          List.of(row.acknowledges));
    }
  }
}
