package vn.ntm.targets.assessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.ntm.files.table.TableFile;
import vn.ntm.targets.criteria.domain.MeasurementSource;

/**
 * The order to import a table of measurements.
 *
 * @param localityId the unit that all its places lie in
 * @param dryRun whether the table is only checked
 * @param account who ordered it
 * @param person the human behind the account: he does not decide on what he entered
 */
record MeasurementImportOrder(
    UUID jobId,
    UUID localityId,
    UUID setVersionId,
    LocalDate measuredOn,
    MeasurementSource source,
    String sourceReportId,
    String methodNote,
    TableFile.Format format,
    boolean dryRun,
    String account,
    String person) {

  Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("localityId", localityId.toString());
    parameters.put("setVersionId", setVersionId.toString());
    parameters.put("measuredOn", measuredOn.toString());
    parameters.put("source", source.name());
    parameters.put("sourceReportId", sourceReportId);
    parameters.put("methodNote", methodNote);
    parameters.put("format", format.name());
    parameters.put("dryRun", dryRun);
    return parameters;
  }
}
