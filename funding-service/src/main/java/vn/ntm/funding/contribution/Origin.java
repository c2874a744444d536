package vn.ntm.funding.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Where integrated money comes from (INV-18).
 *
 * @param programme the other programme or project
 * @param reference the document there, e.g. a decision number; it is recorded once
 */
record Origin(
    @NotBlank @Size(max = 100) String programme, @NotBlank @Size(max = 100) String reference) {

  static Origin of(ContributionEntity entity) {
    return entity.originProgramme == null
        ? null
        : new Origin(entity.originProgramme, entity.originReference);
  }
}
