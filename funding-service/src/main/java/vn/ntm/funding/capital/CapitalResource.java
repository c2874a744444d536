package vn.ntm.funding.capital;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import vn.ntm.web.paging.Page;

/** Reference data of capital, for everyone who is signed in. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class CapitalResource {

  private final CapitalSources sources;

  CapitalResource(CapitalSources sources) {
    this.sources = sources;
  }

  @GET
  @Path("/capital-sources")
  public Page<CapitalSource> capitalSources() {
    return new Page<>(sources.all(), null);
  }

  @GET
  @Path("/programmes")
  public Page<Programme> programmes() {
    return new Page<>(sources.programmes(), null);
  }
}
