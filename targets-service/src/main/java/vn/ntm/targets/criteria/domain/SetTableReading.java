package vn.ntm.targets.criteria.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.ntm.targets.criteria.domain.SetRowProblem.Rule;

/**
 * Reads a set from its table. What is wrong is told for the row and column that it stands in, all
 * of it at once: the form of each cell first, then the rules for sets.
 */
public final class SetTableReading {

  private static final int MAX_DIGITS = 18;

  private final List<SetRowProblem> problems = new ArrayList<>();
  private final Map<SetField, String> fields = new EnumMap<>(SetField.class);
  private final Map<String, Long> rowsByPointer = new HashMap<>();
  private final List<ThresholdAreas.AreaByFlag> areas = new ArrayList<>();
  private final List<Bucket> buckets = new ArrayList<>();
  private final List<SetCondition> conditions = new ArrayList<>();
  private final List<TransitionDeadline> deadlines = new ArrayList<>();
  private final List<OpenCriterion> criteria = new ArrayList<>();
  private final List<Threshold> thresholds = new ArrayList<>();
  private Provenance provenance;

  /** Takes the next row. */
  public void row(SetTableRow row) {
    Optional<SetRecord> record = one(row, SetColumn.RECORD, SetRecord.class);
    if (row.text(SetColumn.RECORD) == null) {
      problems.add(
          SetRowProblem.of(row.number(), SetColumn.RECORD.header(), Rule.ROW_RECORD_UNKNOWN, ""));
    }
    record.ifPresent(
        kind -> {
          switch (kind) {
            case SET -> field(row);
            case AREA -> area(row);
            case BUCKET -> bucket(row);
            case CONDITION -> condition(row);
            case DEADLINE -> deadline(row);
            case CRITERION -> criterion(row);
            case INDICATOR -> indicator(row);
            case PART -> part(row);
            case THRESHOLD -> threshold(row);
          }
        });
  }

  /** The set of all rows, if they say one that keeps all rules; else see {@link #problems}. */
  public Optional<CriteriaSetDraft> set() {
    CriteriaSetDraft draft = draft();
    if (problems.isEmpty()) {
      for (BrokenSetRule broken : SetRules.broken(draft)) {
        problems.add(placed(broken));
      }
    }
    return problems.isEmpty() ? Optional.of(draft) : Optional.empty();
  }

  /** What is wrong, in the order of the rows. */
  public List<SetRowProblem> problems() {
    return problems.stream().sorted((one, other) -> Long.compare(one.row(), other.row())).toList();
  }

  private CriteriaSetDraft draft() {
    return new CriteriaSetDraft(
        fields.get(SetField.CODE),
        fields.get(SetField.NAME),
        fields.get(SetField.LEVEL),
        fields.get(SetField.STANDARD),
        field(SetField.AUTHORITY, text -> Authority.valueOf(text)),
        fields.get(SetField.LOCALITY_CODE),
        field(SetField.LOCALITY_AS_OF, LocalDate::parse),
        basis(SetField.BASIS_NUMBER, SetField.BASIS_DAY, SetField.BASIS_ISSUER),
        basis(SetField.GUIDANCE_NUMBER, SetField.GUIDANCE_DAY, SetField.GUIDANCE_ISSUER),
        field(SetField.VALID_FROM, LocalDate::parse),
        field(SetField.VALID_TO, LocalDate::parse),
        fields.get(SetField.BASED_ON),
        field(SetField.DECLARED_INDICATORS, Integer::valueOf),
        new ThresholdAreas(
            fields.containsKey(SetField.DIMENSION)
                ? field(SetField.DIMENSION, ThresholdAreas.Dimension::valueOf)
                : ThresholdAreas.Dimension.NONE,
            areas),
        buckets,
        conditions,
        deadlines,
        criteria.stream().map(OpenCriterion::closed).toList(),
        thresholds,
        provenance);
  }

  private LegalBasis basis(SetField number, SetField day, SetField issuer) {
    boolean named = fields.containsKey(number) || fields.containsKey(issuer);
    return named
        ? new LegalBasis(fields.get(number), field(day, LocalDate::parse), fields.get(issuer))
        : null;
  }

  private void field(SetTableRow row) {
    String written = row.text(SetColumn.CODE);
    Optional<SetField> field = SetField.of(written == null ? "" : written);
    if (field.isEmpty()) {
      problem(row, SetColumn.CODE, Rule.ROW_FIELD_UNKNOWN, written == null ? "" : written);
      return;
    }
    if (rowsByPointer.put(field.get().pointer(), row.number()) != null) {
      problem(row, SetColumn.CODE, Rule.ROW_FIELD_REPEATED, written);
    }
    if (row.text(SetColumn.NAME) != null) {
      fields.put(field.get(), row.text(SetColumn.NAME));
    }
    if (field.get() == SetField.NAME) {
      provenance = provenance(row);
      rowsByPointer.put("/provenance", row.number());
    }
  }

  private <T> T field(SetField field, Function<String, T> reader) {
    String text = fields.get(field);
    if (text == null) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      problems.add(
          SetRowProblem.of(
              rowsByPointer.get(field.pointer()),
              SetColumn.NAME.header(),
              Rule.ROW_VALUE_FORM,
              text));
      return null;
    }
  }

  private void area(SetTableRow row) {
    place("/areas/overrides/" + areas.size(), row);
    areas.add(
        new ThresholdAreas.AreaByFlag(
            one(row, SetColumn.CODE, PlaceFlag.class).orElse(null), row.text(SetColumn.AREA)));
  }

  private void bucket(SetTableRow row) {
    place("/buckets/" + buckets.size(), row);
    String range = row.text(SetColumn.CODE);
    if (range == null || !range.matches("\\d{1,2}-\\d{1,2}")) {
      problem(row, SetColumn.CODE, Rule.ROW_VALUE_FORM, range == null ? "" : range);
      return;
    }
    String[] ends = range.split("-");
    buckets.add(
        new Bucket(row.text(SetColumn.NAME), Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
  }

  private void condition(SetTableRow row) {
    place("/conditions/" + conditions.size(), row);
    conditions.add(
        new SetCondition(
            one(row, SetColumn.KIND, SetCondition.Kind.class).orElse(null),
            row.text(SetColumn.NAME),
            row.text(SetColumn.CODE),
            comparison(row),
            number(row),
            provenance(row)));
  }

  private void deadline(SetTableRow row) {
    place("/deadlines/" + deadlines.size(), row);
    Optional<ChangeKind> change = one(row, SetColumn.CHANGE_KIND, ChangeKind.class);
    Optional<TransitionDeadline.Repetition> repetition =
        one(row, SetColumn.KIND, TransitionDeadline.Repetition.class);
    LocalDate day = day(row);
    if (repetition.isEmpty()
        || (day == null && repetition.get() == TransitionDeadline.Repetition.ONCE)) {
      problem(row, SetColumn.CODE, Rule.ROW_VALUE_FORM, "");
      return;
    }
    deadlines.add(new TransitionDeadline(change.orElse(null), day, repetition.get()));
  }

  private void criterion(SetTableRow row) {
    String at = "/criteria/" + criteria.size();
    place(at, row);
    criteria.add(
        new OpenCriterion(
            at,
            row.text(SetColumn.CODE),
            row.text(SetColumn.NAME),
            row.text(SetColumn.GROUP),
            flag(row, SetColumn.COMPLETE, true),
            row.text(SetColumn.REVOCATION_KEY) == null
                ? null
                : flag(row, SetColumn.REVOCATION_KEY, false),
            provenance(row)));
  }

  private void indicator(SetTableRow row) {
    if (criteria.isEmpty()) {
      problem(row, SetColumn.RECORD, Rule.ROW_OUT_OF_PLACE, SetRecord.INDICATOR.name());
      return;
    }
    OpenCriterion criterion = criteria.get(criteria.size() - 1);
    String at = criterion.at + "/indicators/" + criterion.indicators.size();
    place(at, row);
    criterion.indicators.add(
        new OpenIndicator(
            at,
            new IndicatorDefinition(
                row.text(SetColumn.CODE),
                row.text(SetColumn.NAME),
                one(row, SetColumn.KIND, IndicatorKind.class).orElse(null),
                List.of(),
                whole(row, SetColumn.REQUIRED_PARTS),
                comparison(row),
                row.text(SetColumn.UNIT),
                one(row, SetColumn.MEASURE, Measure.class).orElse(null),
                flag(row, SetColumn.IF_ANY, false),
                one(row, SetColumn.REFRESH, RefreshInterval.class).orElse(null),
                one(row, SetColumn.REQUIRED_SOURCE, MeasurementSource.class).orElse(null),
                one(row, SetColumn.CHANGE_KIND, ChangeKind.class).orElse(null),
                provenance(row))));
  }

  private void part(SetTableRow row) {
    List<OpenIndicator> indicators =
        criteria.isEmpty() ? List.of() : criteria.get(criteria.size() - 1).indicators;
    if (indicators.isEmpty()) {
      problem(row, SetColumn.RECORD, Rule.ROW_OUT_OF_PLACE, SetRecord.PART.name());
      return;
    }
    OpenIndicator indicator = indicators.get(indicators.size() - 1);
    place(indicator.at + "/parts/" + indicator.parts.size(), row);
    indicator.parts.add(
        new IndicatorPart(
            row.text(SetColumn.CODE),
            row.text(SetColumn.NAME),
            one(row, SetColumn.KIND, IndicatorKind.class).orElse(null),
            comparison(row),
            row.text(SetColumn.UNIT),
            flag(row, SetColumn.IF_ANY, false)));
  }

  private void threshold(SetTableRow row) {
    place("/thresholds/" + thresholds.size(), row);
    thresholds.add(
        new Threshold(
            row.text(SetColumn.CODE),
            row.text(SetColumn.AREA),
            whole(row, SetColumn.YEAR),
            number(row),
            comparison(row),
            provenance(row)));
  }

  private Provenance provenance(SetTableRow row) {
    Optional<Provenance.Mark> mark = one(row, SetColumn.MARK, Provenance.Mark.class);
    String source = row.text(SetColumn.SOURCE);
    String note = row.text(SetColumn.NOTE);
    boolean nothing = row.text(SetColumn.MARK) == null && source == null && note == null;
    return nothing ? null : new Provenance(mark.orElse(null), source, note);
  }

  private Comparison comparison(SetTableRow row) {
    String text = row.text(SetColumn.COMPARISON);
    if (text == null) {
      return null;
    }
    Optional<Comparison> comparison = Comparison.written(text);
    if (comparison.isEmpty()) {
      problem(row, SetColumn.COMPARISON, Rule.ROW_VALUE_FORM, text);
    }
    return comparison.orElse(null);
  }

  /** Digits with a point: which of its two meanings a comma has, nobody can tell. */
  private BigDecimal number(SetTableRow row) {
    String text = row.text(SetColumn.VALUE);
    if (text == null) {
      return null;
    }
    if (text.length() > MAX_DIGITS || !text.matches("\\d+(\\.\\d+)?")) {
      problem(row, SetColumn.VALUE, Rule.ROW_VALUE_FORM, text);
      return null;
    }
    return new BigDecimal(text);
  }

  private Integer whole(SetTableRow row, SetColumn column) {
    String text = row.text(column);
    if (text == null) {
      return null;
    }
    if (!text.matches("\\d{1,4}")) {
      problem(row, column, Rule.ROW_VALUE_FORM, text);
      return null;
    }
    return Integer.valueOf(text);
  }

  private LocalDate day(SetTableRow row) {
    String text = row.text(SetColumn.CODE);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      problem(row, SetColumn.CODE, Rule.ROW_VALUE_FORM, text);
      return null;
    }
  }

  private boolean flag(SetTableRow row, SetColumn column, boolean otherwise) {
    String text = row.text(column);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      problem(row, column, Rule.ROW_VALUE_FORM, text);
    }
    return text == null ? otherwise : text.equals("true");
  }

  private <E extends Enum<E>> Optional<E> one(SetTableRow row, SetColumn column, Class<E> type) {
    String text = row.text(column);
    if (text == null) {
      return Optional.empty();
    }
    Optional<E> found =
        Arrays.stream(type.getEnumConstants())
            .filter(constant -> constant.name().equals(text))
            .findFirst();
    if (found.isEmpty()) {
      problem(
          row,
          column,
          column == SetColumn.RECORD ? Rule.ROW_RECORD_UNKNOWN : Rule.ROW_VALUE_FORM,
          text);
    }
    return found;
  }

  private void problem(SetTableRow row, SetColumn column, Rule rule, Object... arguments) {
    problems.add(SetRowProblem.of(row.number(), column.header(), rule, arguments));
  }

  private void place(String pointer, SetTableRow row) {
    rowsByPointer.put(pointer, row.number());
  }

  /** The row that the nearest part of the pointer came from; the first row for the whole set. */
  private SetRowProblem placed(BrokenSetRule broken) {
    String at = broken.pointer();
    while (!at.isEmpty() && !rowsByPointer.containsKey(at)) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    String rest = broken.pointer().substring(at.length());
    String column = rest.startsWith("/") ? rest.substring(1) : SetColumn.NAME.header();
    return new SetRowProblem(
        at.isEmpty() ? 1 : rowsByPointer.get(at),
        at.isEmpty() ? broken.pointer().substring(1) : column,
        "CRITERIA_" + broken.code().name(),
        broken.arguments());
  }

  /** A criterion whose indicators are still to come. */
  private static final class OpenCriterion {

    private final String at;
    private final String code;
    private final String name;
    private final String group;
    private final boolean complete;
    private final Boolean revocationKey;
    private final Provenance keyProvenance;
    private final List<OpenIndicator> indicators = new ArrayList<>();

    OpenCriterion(
        String at,
        String code,
        String name,
        String group,
        boolean complete,
        Boolean revocationKey,
        Provenance keyProvenance) {
      this.at = at;
      this.code = code;
      this.name = name;
      this.group = group;
      this.complete = complete;
      this.revocationKey = revocationKey;
      this.keyProvenance = keyProvenance;
    }

    CriterionDefinition closed() {
      return new CriterionDefinition(
          code,
          name,
          group,
          complete,
          revocationKey,
          keyProvenance,
          indicators.stream().map(OpenIndicator::closed).toList());
    }
  }

  /** An indicator whose parts are still to come. */
  private static final class OpenIndicator {

    private final String at;
    private final IndicatorDefinition head;
    private final List<IndicatorPart> parts = new ArrayList<>();

    OpenIndicator(String at, IndicatorDefinition head) {
      this.at = at;
      this.head = head;
    }

    IndicatorDefinition closed() {
      return head.withParts(parts);
    }
  }
}
