package vn.ntm.funding.openexport;

import java.util.List;
import java.util.Map;
import vn.ntm.funding.ledger.domain.Balances;
import vn.ntm.money.Vnd;

/** The tables of the fiscal data package, with the column types of its specification. */
enum FiscalTable {
  /** What each account holds of its plan: allocated to a project, or not yet. */
  BUDGET("budget", "Budget lines: plan after adjustment", "adjusted"),
  /** What was paid from each account. */
  EXPENDITURES("expenditures", "Expenditures: volume and outstanding advances", "executed");

  private static final List<Field> FIELDS =
      List.of(
          new Field("budgetLineId", "string", "budget-line-id"),
          new Field("fiscalYear", "integer", "date:fiscal-year"),
          new Field("phase", "string", "phase:id"),
          new Field("programme", "string", "activity:generic:program:code"),
          new Field("component", "string", "functional-classification:generic:code"),
          new Field("capitalSource", "string", "fin-source:generic:code"),
          new Field("nature", "string", "expenditure-type:code"),
          new Field("plan", "string", "value-kind:code"),
          new Field("administratorId", "string", "administrator:generic:id"),
          new Field("recipientId", "string", "recipient:generic:id"),
          new Field("recipientName", "string", "recipient:generic:name"),
          new Field("localityId", "string", "geo-source:target:code"),
          new Field("localityName", "string", "geo-source:target:title"),
          new Field("currency", "string", "value-currency:code"),
          new Field("amount", "integer", "value"));

  private final String fileName;
  private final String title;
  private final String phase;

  FiscalTable(String fileName, String title, String phase) {
    this.fileName = fileName;
    this.title = title;
    this.phase = phase;
  }

  String path() {
    return fileName + ".csv";
  }

  String phase() {
    return phase;
  }

  List<String> header() {
    return FIELDS.stream().map(Field::name).toList();
  }

  /** The amount of an account in this table. */
  Vnd amount(Balances balances) {
    return switch (this) {
      case BUDGET -> balances.received().minus(balances.allocated());
      case EXPENDITURES -> balances.disbursed();
    };
  }

  /** Its entry in datapackage.json. */
  Map<String, Object> resource() {
    return Map.of(
        "name",
        fileName,
        "title",
        title,
        "path",
        path(),
        "profile",
        "tabular-data-resource",
        "format",
        "csv",
        "mediatype",
        "text/csv",
        "encoding",
        "utf-8",
        "schema",
        Map.of(
            "fields",
            FIELDS.stream().map(Field::described).toList(),
            "primaryKey",
            List.of("budgetLineId")));
  }

  private record Field(String name, String type, String columnType) {

    Map<String, Object> described() {
      return Map.of("name", name, "type", type, "columnType", columnType);
    }
  }
}
