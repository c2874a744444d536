package vn.ntm.funding.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.capital.CapitalSource;
import vn.ntm.funding.capital.CapitalSources;
import vn.ntm.funding.capital.CapitalSubSource;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.funding.need.domain.Criterion;
import vn.ntm.funding.need.domain.EachPayerIsNamedOnce;
import vn.ntm.funding.need.domain.IntegratedMoneyNamesItsOrigin;
import vn.ntm.funding.need.domain.NeedLine;
import vn.ntm.funding.need.domain.NeedSums;
import vn.ntm.funding.need.domain.PartIsOfTheOnlyPayer;
import vn.ntm.funding.need.domain.YearsLieInTheDocument;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.LocalityClaim;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads a document and names every value of it that is wrong. */
@ApplicationScoped
class ReadNeedDocument {

  private final CapitalSources sources;
  private final Localities localities;
  private final CallerScope scope;
  private final Ids ids;
  private final Clock clock;

  ReadNeedDocument(
      CapitalSources sources, Localities localities, CallerScope scope, Ids ids, Clock clock) {
    this.sources = sources;
    this.localities = localities;
    this.scope = scope;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What the document says.
   *
   * @throws ProblemException 404 outside of the caller's subtree, 422 with every wrong value
   */
  NeedContents read(DatedNeedDocument dated) {
    NeedDocument document = dated.document();
    UUID place =
        find(document.localityCode(), dated.codesOn())
            .orElseThrow(
                () ->
                    new ProblemException(WebProblem.INVALID)
                        .part(
                            "/localityCode",
                            FundingProblem.UNKNOWN_LOCALITY,
                            document.localityCode() + "@" + dated.codesOn()));
    List<UUID> path = localities.path(place, dated.codesOn());
    scope.require(path, "locality " + place);
    return new Reading(dated, path).contents();
  }

  private Optional<UUID> find(String code, LocalDate on) {
    return localities.find(new LocalityClaim(code, on));
  }

  /** The reading of one document. */
  private final class Reading {

    private final NeedDocument document;
    private final LocalDate codesOn;
    private final List<UUID> path;
    private final List<CapitalSource> knownSources = sources.all();
    private final List<CapitalSubSource> knownParts = sources.subSources();
    private final Map<String, Optional<UUID>> places = new HashMap<>();
    private final ProblemException problem = new ProblemException(WebProblem.INVALID);
    private boolean wrong;

    Reading(DatedNeedDocument dated, List<UUID> path) {
      this.document = dated.document();
      this.codesOn = dated.codesOn();
      this.path = path;
    }

    NeedContents contents() {
      checkDocument();
      Vnd declared = declaredTotal();
      List<NeedLine> lines = new ArrayList<>();
      for (int i = 0; i < document.capitalNeeds().lines().size(); i++) {
        lines.add(line(document.capitalNeeds().lines().get(i), "/capitalNeeds/lines/" + i));
      }
      if (wrong) {
        throw problem;
      }
      return new NeedContents(
          document.number().strip(),
          document.issuedOn(),
          document.issuer().name().strip(),
          document.title().strip(),
          document.yearFrom(),
          document.yearTo(),
          declared,
          path,
          List.copyOf(lines),
          sums(lines));
    }

    private void checkDocument() {
      if (document.issuedOn().isAfter(LocalDate.now(clock))) {
        problem.part("/issuedOn", FundingProblem.DATE_IN_FUTURE, document.issuedOn());
        wrong = true;
      }
      if (document.yearTo() < document.yearFrom()) {
        problem.part("/yearTo", WebProblem.OUT_OF_BOUNDS, Integer.toString(document.yearFrom()));
        wrong = true;
      }
    }

    private Vnd declaredTotal() {
      BigDecimal declared = document.capitalNeeds().declaredTotalMillion();
      return declared == null ? null : amount(declared, "/capitalNeeds/declaredTotalMillion");
    }

    /** A line; what is wrong in it is kept for the answer. */
    private NeedLine line(NeedDocument.Line line, String at) {
      int from = line.yearFrom() == null ? document.yearFrom() : line.yearFrom();
      int to = line.yearTo() == null ? document.yearTo() : line.yearTo();
      Optional<CapitalSubSource> part = part(line);
      String origin =
          line.originProgramme() == null
              ? part.map(CapitalSubSource::originProgramme).orElse(null)
              : line.originProgramme().strip();
      refuse(EachPayerIsNamedOnce.check(line.payers()), at);
      refuse(YearsLieInTheDocument.check(from, to, document.yearFrom(), document.yearTo()), at);
      refuse(PartIsOfTheOnlyPayer.check(line.payers(), line.subSource()), at);
      refuse(IntegratedMoneyNamesItsOrigin.check(line.payers(), origin), at);
      checkSources(line, part, from, to, at);
      return new NeedLine(
          ids.next(),
          line.label().strip(),
          line.group(),
          line.payers(),
          line.subSource(),
          origin,
          line.nature(),
          place(line, at),
          line.criterion() == null
              ? null
              : new Criterion(line.criterion().set().strip(), line.criterion().code()),
          line.work() == null ? null : line.work().strip(),
          from,
          to,
          amount(line.amountMillion(), at + "/amountMillion"),
          line.note());
    }

    private Optional<CapitalSubSource> part(NeedDocument.Line line) {
      return knownParts.stream()
          .filter(part -> part.code().equals(line.subSource()))
          .filter(part -> line.payers().contains(part.capitalSource()))
          .findFirst();
    }

    private void checkSources(
        NeedDocument.Line line, Optional<CapitalSubSource> part, int from, int to, String at) {
      for (int i = 0; i < line.payers().size(); i++) {
        String payer = line.payers().get(i);
        boolean exists =
            knownSources.stream()
                .anyMatch(source -> source.code().equals(payer) && source.isValidIn(from));
        if (!exists) {
          problem.part(
              at + "/payers/" + i,
              FundingProblem.UNKNOWN_CAPITAL_SOURCE,
              payer,
              Integer.toString(from));
          wrong = true;
        }
      }
      if (line.subSource() != null
          && line.payers().size() == 1
          && part.filter(known -> known.isValidIn(from, to)).isEmpty()) {
        problem.part(
            at + "/subSource",
            NeedProblem.UNKNOWN_SUB_SOURCE,
            line.subSource(),
            line.payers().get(0));
        wrong = true;
      }
    }

    private UUID place(NeedDocument.Line line, String at) {
      if (line.localityCode() == null) {
        return path.get(path.size() - 1);
      }
      Optional<UUID> place =
          places.computeIfAbsent(line.localityCode(), code -> find(code, codesOn));
      if (place.isEmpty()) {
        problem.part(
            at + "/localityCode",
            FundingProblem.UNKNOWN_LOCALITY,
            line.localityCode() + "@" + codesOn);
        wrong = true;
      } else if (!localities.path(place.get(), codesOn).contains(path.get(path.size() - 1))) {
        problem.part(at + "/localityCode", NeedProblem.PLACE_OUTSIDE_NEED, line.localityCode());
        wrong = true;
      }
      return place.orElse(null);
    }

    private Vnd amount(BigDecimal million, String at) {
      try {
        return Vnd.ofMillion(million);
      } catch (NotAnAmountException e) {
        problem.part(at, WebProblem.NOT_AN_AMOUNT, e.reason());
        wrong = true;
        return Vnd.ZERO;
      }
    }

    private void refuse(Optional<BrokenRule> broken, String at) {
      broken.ifPresent(
          rule -> {
            problem.part(
                at + rule.pointer(), NeedProblem.of(rule.code()), rule.arguments().toArray());
            wrong = true;
          });
    }
  }

  private static NeedSums sums(List<NeedLine> lines) {
    try {
      return NeedSums.of(lines);
    } catch (NotAnAmountException e) {
      throw new ProblemException(FundingProblem.SUM_TOO_LARGE);
    }
  }
}
