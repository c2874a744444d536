package vn.ntm.targets.recognitioncase;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.recognitioncase.domain.DocumentKind;
import vn.ntm.targets.recognitioncase.domain.Dossier;
import vn.ntm.targets.recognitioncase.domain.ExpectedTime;
import vn.ntm.targets.recognitioncase.domain.Survey;

/**
 * All papers of a case, as they are answered.
 *
 * @param expectations when a plan expects a step or a subject
 */
@Schema(name = "RecognitionCasePapers")
record CasePapers(
    List<Document> documents,
    List<SurveyPaper> surveys,
    List<VotePaper> votes,
    List<Opinion> opinions,
    List<Finding> findings,
    List<Expected> expectations) {

  CasePapers {
    documents = List.copyOf(documents);
    surveys = List.copyOf(surveys);
    votes = List.copyOf(votes);
    opinions = List.copyOf(opinions);
    findings = List.copyOf(findings);
    expectations = List.copyOf(expectations);
  }

  /** What is known of the electronic signature of a file. */
  enum Signature {
    NONE,
    SIGNED,
    VALID,
    INVALID
  }

  /** A document of the dossier; the file itself is known by its hash. */
  @Schema(name = "RecognitionCaseDocument")
  record Document(
      UUID id,
      DocumentKind kind,
      String criterion,
      String number,
      LocalDate issuedOn,
      String issuer,
      String signer,
      Signature signature,
      String sha256,
      OffsetDateTime recordedAt) {}

  /** A survey of the satisfaction of households. */
  @Schema(name = "RecognitionCaseSurvey")
  record SurveyPaper(UUID id, Survey survey, OffsetDateTime recordedAt) {}

  /** A vote. */
  @Schema(name = "RecognitionCaseVote")
  record VotePaper(UUID id, Dossier.Vote vote, OffsetDateTime recordedAt) {}

  /** What an opinion concludes. */
  enum Verdict {
    MET,
    NOT_MET
  }

  /** The opinion of an agency on a criterion: figures, and a clear conclusion. */
  @Schema(name = "RecognitionCaseOpinion")
  record Opinion(
      UUID id,
      String agency,
      String criterion,
      Verdict verdict,
      String figures,
      String conclusion,
      LocalDate on,
      OffsetDateTime recordedAt) {

    Dossier.Opinion view() {
      return new Dossier.Opinion(agency, criterion, verdict == Verdict.MET);
    }
  }

  /** Who found something. */
  enum Source {
    DEPARTMENT,
    COUNCIL,
    FRONT
  }

  /**
   * Something that is to be remedied.
   *
   * @param remediedOn null while it is open
   */
  @Schema(name = "RecognitionCaseFinding")
  record Finding(
      UUID id,
      Source source,
      String criterion,
      String finding,
      boolean blocking,
      LocalDate dueOn,
      LocalDate remediedOn,
      String remedy,
      OffsetDateTime recordedAt) {

    Dossier.Finding view() {
      return new Dossier.Finding(finding, dueOn, blocking, remediedOn == null);
    }
  }

  /**
   * When a plan expects something of the case.
   *
   * @param subject the name of a state, or any other subject such as a criterion
   */
  @Schema(name = "RecognitionCaseExpectation")
  record Expected(
      UUID id, String subject, ExpectedTime time, String source, OffsetDateTime recordedAt) {}
}
