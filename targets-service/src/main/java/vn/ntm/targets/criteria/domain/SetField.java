package vn.ntm.targets.criteria.domain;

import java.util.Arrays;
import java.util.Optional;

/** The fields of a set that a table has a row for. */
public enum SetField {
  CODE("code", "/code"),
  NAME("name", "/name"),
  LEVEL("level", "/level"),
  STANDARD("standard", "/standard"),
  AUTHORITY("authority", "/authority"),
  LOCALITY_CODE("localityCode", "/localityCode"),
  LOCALITY_AS_OF("localityAsOf", "/localityAsOf"),
  BASIS_NUMBER("legalBasis.number", "/legalBasis/number"),
  BASIS_DAY("legalBasis.issuedOn", "/legalBasis/issuedOn"),
  BASIS_ISSUER("legalBasis.issuer", "/legalBasis/issuer"),
  GUIDANCE_NUMBER("guidance.number", "/guidance/number"),
  GUIDANCE_DAY("guidance.issuedOn", "/guidance/issuedOn"),
  GUIDANCE_ISSUER("guidance.issuer", "/guidance/issuer"),
  VALID_FROM("validFrom", "/validFrom"),
  VALID_TO("validTo", "/validTo"),
  BASED_ON("basedOn", "/basedOn"),
  DECLARED_INDICATORS("declaredIndicators", "/declaredIndicators"),
  DIMENSION("areas", "/areas/dimension");

  private final String written;
  private final String pointer;

  SetField(String written, String pointer) {
    this.written = written;
    this.pointer = pointer;
  }

  /** As it stands in the column {@code code}. */
  public String written() {
    return written;
  }

  /** Where it is in a draft. */
  String pointer() {
    return pointer;
  }

  /** The field that is written so. */
  public static Optional<SetField> of(String written) {
    return Arrays.stream(values()).filter(field -> field.written.equals(written)).findFirst();
  }
}
