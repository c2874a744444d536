package vn.ntm.targets.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.locality.domain.Standard;

/** Tells what localities are recognised for. */
@ApplicationScoped
public class ActiveRecognitions {

  private final RecognitionRepository recognitions;

  ActiveRecognitions(RecognitionRepository recognitions) {
    this.recognitions = recognitions;
  }

  /** The active recognitions of these localities. */
  @Transactional
  public List<Recognised> of(Collection<UUID> localityIds) {
    return localityIds.isEmpty()
        ? List.of()
        : recognitions.active(localityIds).stream()
            .map(
                row ->
                    new Recognised(
                        row.id, row.localityId, row.standard, row.decisionDate, row.recognisedYear))
            .toList();
  }

  /** An active recognition. */
  public record Recognised(
      UUID id, UUID localityId, Standard standard, LocalDate decisionDate, int recognisedYear) {}
}
