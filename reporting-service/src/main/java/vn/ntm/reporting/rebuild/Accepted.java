package vn.ntm.reporting.rebuild;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The answer to an order that is carried out later. */
final class Accepted {

  private Accepted() {}

  static Response of(String path, JobView job) {
    return Response.accepted(job).header(HttpHeaders.LOCATION, path + job.id()).build();
  }
}
