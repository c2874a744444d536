package vn.ntm.targets.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.locality.domain.LocalityAtDate;

class ResponsibleTest {

  private static final UUID COMMUNE = new UUID(0, 3);
  private static final UUID DISTRICT = new UUID(0, 2);
  private static final UUID PROVINCE = new UUID(0, 1);

  @Test
  void leadsHelpersOwnersAndTheCommitteesBelowTheProvinceAnswer() {
    LocalityAtDate commune =
        new LocalityAtDate(
            COMMUNE,
            "COMMUNE",
            "XA",
            "Xã Vĩnh Gia",
            "QD124",
            "30589",
            LocalDate.of(2004, 1, 1),
            null,
            LocalDate.of(2019, 1, 1),
            List.of(
                new LocalityAtDate.Ancestor(DISTRICT, "DISTRICT", "HUYEN", "Huyện Tri Tôn", "891"),
                new LocalityAtDate.Ancestor(PROVINCE, "PROVINCE", "TINH", "Tỉnh An Giang", "89")));
    assertThat(
            Responsible.of(
                List.of("Sở Y tế"), List.of("Bảo hiểm xã hội"), List.of("Sở Y tế"), commune))
        .containsExactly(
            new Responsible(Responsible.Role.LEAD, "Sở Y tế", null),
            new Responsible(Responsible.Role.CO, "Bảo hiểm xã hội", null),
            new Responsible(Responsible.Role.CRITERION_OWNER, "Sở Y tế", null),
            new Responsible(Responsible.Role.COMMITTEE_OF_PLACE, "UBND xã Vĩnh Gia", COMMUNE),
            new Responsible(Responsible.Role.COMMITTEE_OF_PLACE, "UBND huyện Tri Tôn", DISTRICT));
  }
}
