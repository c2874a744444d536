package vn.ntm.testing.openapi;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;

/**
 * Looks on at what the tests of a process send, and is told of each request that succeeded. The
 * request itself is sent without any lock: tests send many at once to see which of them wins.
 */
abstract class SuccessfulExchanges implements Filter {

  private DescribedOperations operations;

  @Override
  public final Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification wanted,
      FilterContext context) {
    Response response = context.next(request, wanted);
    if (response.statusCode() / 100 == 2) {
      tell(request, response);
    }
    return response;
  }

  private synchronized void tell(FilterableRequestSpecification request, Response response) {
    if (operations == null) {
      operations = DescribedOperations.ofTheService();
    }
    operations
        .of(request.getMethod(), URI.create(request.getURI()).getPath())
        .ifPresent(operation -> succeeded(operation, request, response));
  }

  /**
   * One exchange at a time.
   *
   * @param operation method and path as the service describes them
   */
  abstract void succeeded(
      String operation, FilterableRequestSpecification request, Response response);
}
