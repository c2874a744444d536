package vn.ntm.targets.recognition;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import vn.ntm.targets.locality.domain.Standard;

/** A list of recognitions as it was entered. Only the decision on it is written later, and once. */
@Entity
@Table(name = "recognition_entry")
@DynamicUpdate
class RecognitionEntryEntity {

  @Id UUID id;
  long version = 1;

  @Enumerated(EnumType.STRING)
  RecognitionEntryState state = RecognitionEntryState.ENTERED;

  /** The unit that the person served, and all above it; empty for the whole country. */
  UUID[] localityPath;

  String source;

  @ElementCollection
  @CollectionTable(name = "recognition_entry_item", joinColumns = @JoinColumn(name = "entry_id"))
  @OrderColumn(name = "position")
  List<Item> items = new ArrayList<>();

  String enteredBy;
  String enteredPerson;
  OffsetDateTime enteredAt;
  String reasons;
  String decidedBy;
  String decidedPerson;
  OffsetDateTime decidedAt;

  /** One recognition; its id is that of the record that the approval makes. */
  @Embeddable
  static class Item {
    UUID recognitionId;
    UUID localityId;

    @Enumerated(EnumType.STRING)
    Standard standard;

    String decisionNumber;
    LocalDate decisionDate;
    int recognisedYear;
    String authority;
    String competence;
    String criteriaSet;

    /** Recognitions of units that were merged into the locality, which lapse by the decision. */
    UUID[] acknowledges;
  }
}
