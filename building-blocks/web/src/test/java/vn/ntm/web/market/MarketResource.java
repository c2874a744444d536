package vn.ntm.web.market;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
class MarketResource {

  private final Stalls stalls;
  private final Gate gate;
  private final Idempotency idempotency;
  private final CurrentCaller caller;
  private final CallerScope scope;

  MarketResource(
      Stalls stalls, Gate gate, Idempotency idempotency, CurrentCaller caller, CallerScope scope) {
    this.stalls = stalls;
    this.gate = gate;
    this.idempotency = idempotency;
    this.caller = caller;
    this.scope = scope;
  }

  record Letting(
      @NotBlank @Size(max = 20) String name,
      @NotNull Vnd rent,
      LocalDate from,
      @Min(1) @Max(100) int places,
      List<@NotNull @Valid Good> goods) {}

  record Good(@NotBlank String kind) {}

  record Stall(long id, String name, Vnd rent) {}

  @POST
  @Path("/stalls")
  public Response let(
      @Context HttpHeaders headers, @Context UriInfo uri, @Valid @NotNull Letting letting) {
    return idempotency.once(headers, uri, letting, () -> let(letting));
  }

  private Response let(Letting letting) {
    long id = stalls.add(letting.name());
    if (letting.name().equals("refused") || (letting.name().equals("slow") && !gate.pass())) {
      throw new ProblemException(WebProblem.CONFLICT, "!");
    }
    return Response.created(URI.create("/v1/stalls/" + id))
        .tag(EntityVersion.tag(1))
        .entity(new Stall(id, letting.name(), letting.rent()))
        .build();
  }

  @POST
  @Path("/samples")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Map<String, Long> taste(@RestForm("file") FileUpload sample) {
    return Map.of("size", sample.size());
  }

  @PUT
  @Path("/stalls/{id}")
  public Response change(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      Map<String, String> body) {
    long version = stalls.change(id, body.get("name"), EntityVersion.required(ifMatch));
    return Response.noContent().tag(EntityVersion.tag(version)).build();
  }

  @GET
  @Path("/stalls")
  public Page<String> list(@BeanParam PageRequest page, @QueryParam("open") String open) {
    long after = page.after(Long::valueOf).orElse(0L);
    return Page.of(stalls.after(after, page.size() + 1), page.size(), id -> Long.toString(id))
        .map(id -> "stall " + id);
  }

  @GET
  @Path("/me")
  public Map<String, String> me() {
    return Map.of(
        "account", caller.get().account(),
        "person", caller.get().person(),
        "locality", caller.get().locality().map(Object::toString).orElse("country"),
        "agency", caller.get().agency().orElse("none"));
  }

  @GET
  @Path("/localities/{id}")
  public Map<String, UUID> locality(@PathParam("id") UUID id) {
    scope.require(id);
    return Map.of("id", id);
  }

  @GET
  @Path("/failure")
  public String fail() {
    throw new IllegalStateException("password=hunter2 at jdbc:postgresql://db");
  }

  @GET
  @Path("/outage")
  public String loseTheDatabase() {
    throw new IllegalStateException(new SQLException("connection to 10.0.0.7 refused", "08006"));
  }

  @GET
  @Path("/deadlock")
  public String loseToAnother() {
    throw new IllegalStateException(new SQLException("deadlock detected", "40P01"));
  }
}
