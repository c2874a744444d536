package vn.ntm.funding.project;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Projects over HTTP. */
@Path("/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
class ProjectResource {

  private final RegisterProject register;
  private final Projects projects;
  private final Idempotency idempotency;

  ProjectResource(RegisterProject register, Projects projects, Idempotency idempotency) {
    this.register = register;
    this.projects = projects;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed({Roles.INVESTOR, Roles.FINANCE, Roles.COORDINATOR})
  public Response register(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid RegisterProject.Command command) {
    return idempotency.once(
        headers,
        uri,
        command,
        () -> {
          Project project = register.handle(command);
          return Response.created(URI.create("/v1/projects/" + project.id()))
              .tag(EntityVersion.tag(project.version()))
              .entity(project)
              .build();
        });
  }

  @GET
  @Path("/{id}")
  public Response get(@PathParam("id") UUID id) {
    Project project = projects.get(id);
    return Response.ok(project).tag(EntityVersion.tag(project.version())).build();
  }

  @GET
  public Page<Project> list(@BeanParam PageRequest page) {
    return projects.list(page);
  }
}
