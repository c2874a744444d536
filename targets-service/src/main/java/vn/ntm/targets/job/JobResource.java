package vn.ntm.targets.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.problem.ProblemDocument;

/** Long work and its progress. */
@Path("/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs", description = "Work that outlives its request")
class JobResource {

  private final ReadJob readJob;

  JobResource(ReadJob readJob) {
    this.readJob = readJob;
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.COORDINATOR, Roles.DEPARTMENT, Roles.LEADER})
  @Operation(
      summary = "Where a job stands",
      description =
          "Its state, how much is done, the rows of the input that are wrong, and its result. The"
              + " texts of errors are in the language of Accept-Language. An administrator reads"
              + " every job, anybody else those that he ordered.")
  @APIResponse(responseCode = "404", description = "Not there, or ordered by somebody else")
  public JobView read(
      @PathParam("id") UUID id,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    ReadJob.Found found = readJob.read(id);
    return JobView.of(found.job(), found.kind(), ProblemDocument.language(language));
  }
}
