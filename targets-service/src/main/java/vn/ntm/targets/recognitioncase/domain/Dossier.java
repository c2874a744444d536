package vn.ntm.targets.recognitioncase.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What lies in the dossier of a case. Of what comes more than once the latest counts: lists are in
 * the order of recording.
 */
public record Dossier(
    Set<DocumentKind> documents,
    List<Survey> surveys,
    List<Vote> votes,
    List<Opinion> opinions,
    List<Finding> findings) {

  /** A dossier without any paper. */
  public static final Dossier EMPTY =
      new Dossier(Set.of(), List.of(), List.of(), List.of(), List.of());

  public Dossier {
    documents = Set.copyOf(documents);
    surveys = List.copyOf(surveys);
    votes = List.copyOf(votes);
    opinions = List.copyOf(opinions);
    findings = List.copyOf(findings);
  }

  /** The survey that counts on a day. */
  public Optional<Survey> survey(LocalDate day) {
    return surveys.stream()
        .filter(survey -> !survey.on().isAfter(day))
        .reduce((first, second) -> second);
  }

  /** The vote of a body that counts on a day. */
  public Optional<Vote> vote(Body body, LocalDate day) {
    return votes.stream()
        .filter(vote -> vote.body() == body && !vote.on().isAfter(day))
        .reduce((first, second) -> second);
  }

  /** The last opinion of each agency on each criterion. */
  public List<Opinion> standingOpinions() {
    return opinions.stream()
        .collect(
            Collectors.toMap(
                opinion -> List.of(opinion.agency(), opinion.criterion()),
                opinion -> opinion,
                (first, second) -> second))
        .values()
        .stream()
        .sorted(Comparator.comparing(Opinion::agency).thenComparing(Opinion::criterion))
        .toList();
  }

  /** Who votes. */
  public enum Body {
    COMMUNE_MEETING,
    APPRAISAL_COUNCIL
  }

  /**
   * A vote.
   *
   * @param present more than 0
   * @param inFavour at most those present
   */
  public record Vote(Body body, LocalDate on, int present, int inFavour) {

    /** Those in favour, of those present. */
    public Share share() {
      return new Share(inFavour, present);
    }
  }

  /** What an agency says of a criterion that is its own. */
  public record Opinion(String agency, String criterion, boolean met) {}

  /**
   * Something that is to be remedied.
   *
   * @param blocking whether the case cannot be decided while it is open
   */
  public record Finding(String text, LocalDate dueOn, boolean blocking, boolean open) {}
}
