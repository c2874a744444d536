package vn.ntm.funding.openexport;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.ntm.funding.ledger.ProjectMovement;
import vn.ntm.money.Vnd;

/**
 * Writes activities of the IATI standard 2.03, elements in the order of its schema. Amounts are
 * whole đồng.
 */
final class IatiWriter {

  private static final String VERSION = "2.03";
  private static final String CURRENCY = "VND";
  private static final String LANGUAGE = "vi";
  private static final String COUNTRY = "VN";

  /** Code list Sector (OECD DAC): rural development. */
  private static final String RURAL_DEVELOPMENT = "43040";

  /** Code list FlowType: official development assistance. */
  private static final String ODA_FLOW = "10";

  private static final String ACCOUNTABLE = "2";
  private static final String IMPLEMENTING = "4";
  private static final String PIPELINE = "1";
  private static final String IMPLEMENTATION = "2";
  private static final String ACTUAL_START = "2";
  private static final String REVISED_BUDGET = "2";
  private static final String COMMITTED_BUDGET = "2";
  private static final String OUTGOING_COMMITMENT = "2";
  private static final String DISBURSEMENT = "3";

  private final ReportingOrg reporting;
  private final XMLStreamWriter xml;

  IatiWriter(ReportingOrg reporting, OutputStream out) throws XMLStreamException {
    this.reporting = reporting;
    this.xml =
        XMLOutputFactory.newDefaultFactory()
            .createXMLStreamWriter(new BufferedOutputStream(out), "UTF-8");
  }

  void begin(OffsetDateTime now) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("iati-activities");
    xml.writeAttribute("version", VERSION);
    xml.writeAttribute("generated-datetime", Instants.text(now));
  }

  void end() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  /**
   * One project.
   *
   * @param movements at least one, by day
   */
  void activity(ProjectOfExport project, List<ProjectMovement> movements)
      throws XMLStreamException {
    xml.writeStartElement("iati-activity");
    xml.writeAttribute("xml:lang", LANGUAGE);
    xml.writeAttribute("default-currency", CURRENCY);
    text("iati-identifier", reporting.ref() + "-" + project.id());
    xml.writeStartElement("reporting-org");
    xml.writeAttribute("ref", reporting.ref());
    xml.writeAttribute("type", reporting.type());
    text("narrative", reporting.name());
    xml.writeEndElement();
    narrative("title", project.name());
    narrative("description", "Dự án có vốn ODA hòa chung ngân sách: " + project.name());
    participant(ACCOUNTABLE, reporting.ref(), reporting.name());
    participant(IMPLEMENTING, null, project.agency());
    code("activity-status", isUnderWay(movements) ? IMPLEMENTATION : PIPELINE);
    xml.writeEmptyElement("activity-date");
    xml.writeAttribute("type", ACTUAL_START);
    xml.writeAttribute("iso-date", movements.get(0).effectiveDate().toString());
    code("recipient-country", COUNTRY);
    xml.writeEmptyElement("sector");
    xml.writeAttribute("vocabulary", "1");
    xml.writeAttribute("code", RURAL_DEVELOPMENT);
    code("default-flow-type", ODA_FLOW);
    budgets(movements);
    for (ProjectMovement movement : movements) {
      transaction(OUTGOING_COMMITMENT, movement, movement.committed(), project);
      transaction(DISBURSEMENT, movement, movement.paid(), project);
    }
    xml.writeEndElement();
  }

  private static boolean isUnderWay(List<ProjectMovement> movements) {
    return movements.stream().anyMatch(movement -> !movement.paid().isZero());
  }

  private void budgets(List<ProjectMovement> movements) throws XMLStreamException {
    Map<Integer, Vnd> plans = new TreeMap<>();
    movements.forEach(
        movement -> plans.merge(movement.budgetYear(), movement.committed(), Vnd::plus));
    for (Map.Entry<Integer, Vnd> plan : plans.entrySet()) {
      if (plan.getValue().isPositive()) {
        xml.writeStartElement("budget");
        xml.writeAttribute("type", REVISED_BUDGET);
        xml.writeAttribute("status", COMMITTED_BUDGET);
        day("period-start", plan.getKey() + "-01-01");
        day("period-end", plan.getKey() + "-12-31");
        value(plan.getValue(), plan.getKey() + "-01-01");
        xml.writeEndElement();
      }
    }
  }

  private void transaction(
      String type, ProjectMovement movement, Vnd amount, ProjectOfExport project)
      throws XMLStreamException {
    if (amount.isZero()) {
      return;
    }
    String date = movement.effectiveDate().toString();
    xml.writeStartElement("transaction");
    xml.writeAttribute("ref", movement.transactionId().toString());
    code("transaction-type", type);
    day("transaction-date", date);
    value(amount, date);
    narrative("description", movement.kind().name());
    narrative("receiver-org", project.agency());
    xml.writeEndElement();
  }

  private void value(Vnd amount, String date) throws XMLStreamException {
    xml.writeStartElement("value");
    xml.writeAttribute("currency", CURRENCY);
    xml.writeAttribute("value-date", date);
    xml.writeCharacters(amount.toString());
    xml.writeEndElement();
  }

  private void participant(String role, String ref, String name) throws XMLStreamException {
    xml.writeStartElement("participating-org");
    xml.writeAttribute("role", role);
    if (ref != null) {
      xml.writeAttribute("ref", ref);
    }
    // Investors are agencies of the state, as the reporting organisation is.
    xml.writeAttribute("type", reporting.type());
    text("narrative", name);
    xml.writeEndElement();
  }

  private void narrative(String element, String text) throws XMLStreamException {
    xml.writeStartElement(element);
    text("narrative", text);
    xml.writeEndElement();
  }

  private void code(String element, String code) throws XMLStreamException {
    xml.writeEmptyElement(element);
    xml.writeAttribute("code", code);
  }

  private void day(String element, String day) throws XMLStreamException {
    xml.writeEmptyElement(element);
    xml.writeAttribute("iso-date", day);
  }

  private void text(String element, String text) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(clean(text));
    xml.writeEndElement();
  }

  /** Without the control characters that XML 1.0 cannot hold at all. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            point ->
                point == '\t'
                    || point == '\n'
                    || point == '\r'
                    || (point >= 0x20 && point < 0xD800)
                    || (point >= 0xE000 && point <= 0xFFFD)
                    || point >= 0x10000)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
