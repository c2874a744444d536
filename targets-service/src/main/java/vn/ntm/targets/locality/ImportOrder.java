package vn.ntm.targets.locality;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The order to import a tree.
 *
 * @param jobId the job that carries it out
 * @param validFrom the day from which on the tree is the given one
 * @param source name of the list
 * @param legalBasis the act that changed the tree, may be null
 * @param dryRun whether the files are only checked
 * @param who the account that ordered it
 */
record ImportOrder(
    UUID jobId,
    LocalDate validFrom,
    String source,
    Scheme scheme,
    String legalBasis,
    boolean dryRun,
    String who) {

  Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("validFrom", validFrom.toString());
    parameters.put("source", source);
    parameters.put("scheme", scheme.name());
    parameters.put("legalBasis", legalBasis);
    parameters.put("dryRun", dryRun);
    return parameters;
  }
}
