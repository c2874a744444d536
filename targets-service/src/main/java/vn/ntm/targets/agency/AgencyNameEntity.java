package vn.ntm.targets.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.targets.agency.domain.AgencyName;

/** A printed name of an agency, as it is kept. */
@Entity
@Table(name = "agency_name")
class AgencyNameEntity {

  @Id UUID id;
  UUID localityId;
  UUID[] localityPath;
  String name;
  String agency;
  LocalDate validFrom;
  LocalDate validTo;
  String recordedBy;
  String recordedPerson;
  OffsetDateTime recordedAt;
  String endedBy;
  String endedPerson;
  OffsetDateTime endedAt;

  AgencyName told() {
    return new AgencyName(id, localityId, name, agency, validFrom, validTo);
  }
}
