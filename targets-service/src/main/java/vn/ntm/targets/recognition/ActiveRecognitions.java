package vn.ntm.targets.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognition.domain.AcknowledgementIsDue;
import vn.ntm.web.caller.Roots;

/** Tells what localities are recognised for on a day. */
@ApplicationScoped
public class ActiveRecognitions {

  private final RecognitionRepository recognitions;

  ActiveRecognitions(RecognitionRepository recognitions) {
    this.recognitions = recognitions;
  }

  /** The recognitions of these localities. */
  @Transactional
  public List<Recognised> of(Collection<UUID> localityIds, Standing standing) {
    return localityIds.isEmpty()
        ? List.of()
        : recognitions.of(localityIds, standing).stream()
            .map(ActiveRecognitions::recognised)
            .toList();
  }

  /**
   * The recognitions of a locality that no recorded decision has ended, whatever its day: beside
   * them it cannot have another one of the same standard.
   */
  @Transactional
  public List<Recognised> notEnded(UUID localityId) {
    return recognitions.notEnded(List.of(localityId)).stream()
        .map(ActiveRecognitions::recognised)
        .toList();
  }

  /** Waits for whoever records or opens a case of the same; see {@code holdWay}. */
  @Transactional
  public void holdWay(UUID localityId, Standard standard) {
    recognitions.holdWay(localityId, standard);
  }

  /**
   * The recognitions of a standard in one of these subtrees, and under the other unit if it is
   * told.
   */
  @Transactional
  public List<Recognised> under(
      Roots roots, Optional<UUID> under, Standard standard, Standing standing) {
    return recognitions.under(roots, under, standard, standing).stream()
        .map(ActiveRecognitions::recognised)
        .toList();
  }

  /**
   * How many localities in each of these units are recognised for a standard.
   *
   * @param root a unit that all of them lie in
   */
  @Transactional
  public Map<UUID, Long> numberIn(
      Set<UUID> units, UUID root, Standard standard, Standing standing) {
    return recognitions.under(Roots.wholeCountry(), Optional.of(root), standard, standing).stream()
        .flatMap(row -> Arrays.stream(row.localityPath))
        .filter(units::contains)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /**
   * Some of the recognitions that stand, in the order they were recorded.
   *
   * @param roots the subtrees of the caller; none for the whole country
   * @param under another unit that must stand above the locality on the day of the decision, or
   *     null
   * @param standard null for every one
   * @param after the last id of those before, or null
   */
  @Transactional
  public List<Held> after(
      List<UUID> roots, UUID under, Standard standard, Standing standing, UUID after, int most) {
    return recognitions.after(roots, under, standard, standing, after, most).stream()
        .map(
            row ->
                new Held(
                    row.id,
                    row.localityId,
                    Arrays.asList(row.localityPath),
                    row.standard,
                    row.decisionNumber,
                    row.decisionDate,
                    row.recognisedYear,
                    row.criteriaSet))
        .toList();
  }

  /** Those of these localities that had a recognition revoked by the day and hold none on it. */
  @Transactional
  public Set<UUID> revoked(Collection<UUID> localityIds, LocalDate day) {
    return localityIds.isEmpty() ? Set.of() : recognitions.revoked(localityIds, day);
  }

  /** A recognition, whatever has become of it. */
  @Transactional
  public Optional<Found> find(UUID id) {
    return recognitions
        .findByIdOptional(id)
        .map(
            row ->
                new Found(
                    row.id,
                    row.localityId,
                    Arrays.asList(row.localityPath),
                    row.standard,
                    row.decisionDate,
                    row.authority,
                    row.status));
  }

  private static Recognised recognised(RecognitionEntity row) {
    return new Recognised(
        row.id, row.localityId, row.standard, row.decisionDate, row.recognisedYear);
  }

  /** A recognition. */
  public record Recognised(
      UUID id, UUID localityId, Standard standard, LocalDate decisionDate, int recognisedYear) {}

  /**
   * A recognition with its decision.
   *
   * @param localityPath the locality and all above it on the day of the decision
   * @param criteriaSet the document of the set that it was granted under, null when not known
   */
  public record Held(
      UUID id,
      UUID localityId,
      List<UUID> localityPath,
      Standard standard,
      String decisionNumber,
      LocalDate decisionDate,
      int recognisedYear,
      String criteriaSet) {

    public Held {
      localityPath = List.copyOf(localityPath);
    }

    /** Whether it is still to be acknowledged for a unit that it went to and that holds these. */
    public boolean isDueFor(Set<Standard> held) {
      return AcknowledgementIsDue.of(standard, held);
    }
  }

  /**
   * A recognition.
   *
   * @param localityPath the locality and all above it on the day of the decision
   * @param authority who decided
   */
  public record Found(
      UUID id,
      UUID localityId,
      List<UUID> localityPath,
      Standard standard,
      LocalDate decisionDate,
      String authority,
      RecognitionStatus status) {

    public Found {
      localityPath = List.copyOf(localityPath);
    }
  }
}
