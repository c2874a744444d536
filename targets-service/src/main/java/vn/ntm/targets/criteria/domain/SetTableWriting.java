package vn.ntm.targets.criteria.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes a set as the table that it can be read from again. */
public final class SetTableWriting {

  private final List<List<String>> rows = new ArrayList<>();

  private SetTableWriting() {}

  /** The rows of the table below the header, each with a text, possibly empty, for each column. */
  public static List<List<String>> rows(CriteriaSetDraft set) {
    SetTableWriting writing = new SetTableWriting();
    writing.head(set);
    writing.rules(set);
    set.criteria().forEach(criterion -> writing.criterion(criterion, set.thresholds()));
    return List.copyOf(writing.rows);
  }

  /** The rows of a table to fill in: each field of a set, nothing said of any. */
  public static List<List<String>> template() {
    SetTableWriting writing = new SetTableWriting();
    for (SetField field : SetField.values()) {
      writing.row(SetRecord.SET).with(SetColumn.CODE, field.written()).end();
    }
    return List.copyOf(writing.rows);
  }

  private void head(CriteriaSetDraft set) {
    field(SetField.CODE, set.code());
    row(SetRecord.SET)
        .with(SetColumn.CODE, SetField.NAME.written())
        .with(SetColumn.NAME, set.name())
        .from(set.provenance())
        .end();
    field(SetField.LEVEL, set.level());
    field(SetField.STANDARD, set.standard());
    field(SetField.AUTHORITY, set.authority());
    field(SetField.LOCALITY_CODE, set.localityCode());
    field(SetField.LOCALITY_AS_OF, set.localityAsOf());
    basis(set.legalBasis(), SetField.BASIS_NUMBER, SetField.BASIS_DAY, SetField.BASIS_ISSUER);
    basis(
        set.guidance(), SetField.GUIDANCE_NUMBER, SetField.GUIDANCE_DAY, SetField.GUIDANCE_ISSUER);
    field(SetField.VALID_FROM, set.validFrom());
    field(SetField.VALID_TO, set.validTo());
    field(SetField.BASED_ON, set.basedOn());
    field(SetField.DECLARED_INDICATORS, set.declaredIndicators());
    field(SetField.DIMENSION, set.areas().dimension());
  }

  private void basis(LegalBasis basis, SetField number, SetField day, SetField issuer) {
    if (basis != null) {
      field(number, basis.number());
      field(day, basis.issuedOn());
      field(issuer, basis.issuer());
    }
  }

  private void field(SetField field, Object value) {
    if (value != null) {
      row(SetRecord.SET).with(SetColumn.CODE, field.written()).with(SetColumn.NAME, value).end();
    }
  }

  private void rules(CriteriaSetDraft set) {
    for (ThresholdAreas.AreaByFlag area : set.areas().overrides()) {
      row(SetRecord.AREA).with(SetColumn.CODE, area.flag()).with(SetColumn.AREA, area.area()).end();
    }
    for (Bucket bucket : set.buckets()) {
      row(SetRecord.BUCKET)
          .with(SetColumn.CODE, bucket.from() + "-" + bucket.to())
          .with(SetColumn.NAME, bucket.label())
          .end();
    }
    for (SetCondition condition : set.conditions()) {
      row(SetRecord.CONDITION)
          .with(SetColumn.CODE, condition.standard())
          .with(SetColumn.NAME, condition.name())
          .with(SetColumn.KIND, condition.kind())
          .compared(condition.comparison())
          .with(SetColumn.VALUE, plain(condition.value()))
          .from(condition.provenance())
          .end();
    }
    for (TransitionDeadline deadline : set.deadlines()) {
      row(SetRecord.DEADLINE)
          .with(SetColumn.CODE, deadline.firstDueOn())
          .with(SetColumn.KIND, deadline.repetition())
          .with(SetColumn.CHANGE_KIND, deadline.changeKind())
          .end();
    }
  }

  private void criterion(CriterionDefinition criterion, List<Threshold> thresholds) {
    row(SetRecord.CRITERION)
        .with(SetColumn.CODE, criterion.code())
        .with(SetColumn.NAME, criterion.name())
        .with(SetColumn.GROUP, criterion.group())
        .with(SetColumn.COMPLETE, criterion.complete())
        .with(SetColumn.REVOCATION_KEY, criterion.revocationKey())
        .from(criterion.keyProvenance())
        .end();
    for (IndicatorDefinition indicator : criterion.indicators()) {
      indicator(indicator);
      thresholds.stream()
          .filter(row -> IndicatorCodes.indicatorOf(row.indicator()).equals(indicator.code()))
          .forEach(this::threshold);
    }
  }

  private void indicator(IndicatorDefinition indicator) {
    row(SetRecord.INDICATOR)
        .with(SetColumn.CODE, indicator.code())
        .with(SetColumn.NAME, indicator.name())
        .with(SetColumn.KIND, indicator.kind())
        .compared(indicator.comparison())
        .with(SetColumn.UNIT, indicator.unit())
        .with(SetColumn.MEASURE, indicator.measure())
        .with(SetColumn.IF_ANY, indicator.ifAny())
        .with(SetColumn.REQUIRED_PARTS, indicator.requiredParts())
        .with(SetColumn.REFRESH, indicator.refresh())
        .with(SetColumn.REQUIRED_SOURCE, indicator.requiredSource())
        .with(SetColumn.CHANGE_KIND, indicator.changeKind())
        .from(indicator.provenance())
        .end();
    for (IndicatorPart part : indicator.parts()) {
      row(SetRecord.PART)
          .with(SetColumn.CODE, part.code())
          .with(SetColumn.NAME, part.name())
          .with(SetColumn.KIND, part.kind())
          .compared(part.comparison())
          .with(SetColumn.UNIT, part.unit())
          .with(SetColumn.IF_ANY, part.ifAny())
          .end();
    }
  }

  private void threshold(Threshold threshold) {
    row(SetRecord.THRESHOLD)
        .with(SetColumn.CODE, threshold.indicator())
        .compared(threshold.comparison())
        .with(SetColumn.AREA, threshold.area())
        .with(SetColumn.YEAR, threshold.year())
        .with(SetColumn.VALUE, plain(threshold.value()))
        .from(threshold.provenance())
        .end();
  }

  private static String plain(BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }

  private Row row(SetRecord record) {
    return new Row().with(SetColumn.RECORD, record);
  }

  /** A row that is being written. */
  private final class Row {

    private final Map<SetColumn, String> cells = new EnumMap<>(SetColumn.class);

    Row with(SetColumn column, Object value) {
      if (value != null) {
        cells.put(column, Objects.toString(value));
      }
      return this;
    }

    Row compared(Comparison comparison) {
      // By name: a spreadsheet takes a cell that begins with = for a formula.
      return with(SetColumn.COMPARISON, comparison);
    }

    Row from(Provenance provenance) {
      return provenance == null
          ? this
          : with(SetColumn.MARK, provenance.mark())
              .with(SetColumn.SOURCE, provenance.source())
              .with(SetColumn.NOTE, provenance.note());
    }

    void end() {
      List<String> texts = new ArrayList<>();
      for (SetColumn column : SetColumn.values()) {
        texts.add(cells.getOrDefault(column, ""));
      }
      rows.add(List.copyOf(texts));
    }
  }
}
