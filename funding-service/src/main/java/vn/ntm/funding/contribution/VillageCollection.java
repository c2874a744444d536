package vn.ntm.funding.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.ntm.money.Vnd;

/**
 * What the people of a village agreed on before they gave.
 *
 * @param level agreed đồng for each household
 * @param reportedOn when the commune was told, if it was
 */
record VillageCollection(
    @NotBlank @Size(max = 500) String purpose,
    @NotNull LocalDate agreedOn,
    @NotNull Vnd level,
    LocalDate reportedOn) {

  static VillageCollection of(ContributionEntity entity) {
    return entity.collectionPurpose == null
        ? null
        : new VillageCollection(
            entity.collectionPurpose,
            entity.collectionAgreedOn,
            Vnd.of(entity.collectionLevel),
            entity.collectionReportedOn);
  }
}
