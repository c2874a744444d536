package vn.ntm.gateway.description;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.ntm.gateway.GatewayConfig;
import vn.ntm.gateway.RouteOrder;
import vn.ntm.gateway.answers.ProblemAnswers;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** {@code /openapi} and {@code /docs}, open to everybody; {@code /} leads to the latter. */
@ApplicationScoped
class DescriptionRoutes {

  private static final String SWAGGER_UI = "META-INF/resources/openapi-ui/";
  private static final Map<String, String> READING = Map.of("Allow", "GET, HEAD");

  /** Swagger UI writes styles into its elements and shows small pictures out of its style sheet. */
  private static final String DOCS_POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

  private final GatewayConfig config;
  private final ObjectMapper json;
  private final ProblemAnswers problems;

  DescriptionRoutes(GatewayConfig config, ObjectMapper json, ProblemAnswers problems) {
    this.config = config;
    this.json = json;
    this.problems = problems;
  }

  void open(@Observes Router router) throws JsonProcessingException {
    ObjectNode merged =
        PlatformDescription.of(CommittedDescriptions.of(config.services().keySet()));
    Page asJson = Page.current("application/json", json.writeValueAsBytes(merged));
    Page asYaml =
        Page.current(
            "application/yaml",
            new YAMLMapper().writeValueAsString(merged).getBytes(StandardCharsets.UTF_8));
    serve(router, "/openapi.json", asJson);
    serve(router, "/openapi.yaml", asYaml);
    read(
        router,
        "/openapi",
        context -> {
          context.response().putHeader(HttpHeaders.VARY, "Accept");
          send(context, wantsYaml(context.request()) ? asYaml : asJson);
        });

    Page docs = Page.current("text/html;charset=UTF-8", Page.resource("docs/index.html"));
    serve(router, "/docs", docs);
    serve(router, "/docs/docs.js", Page.current("text/javascript", Page.resource("docs/docs.js")));
    serve(
        router, "/docs/swagger-ui-bundle.js", swaggerUi("text/javascript", "swagger-ui-bundle.js"));
    serve(router, "/docs/swagger-ui.css", swaggerUi("text/css", "swagger-ui.css"));
    read(router, "/", DescriptionRoutes::leadToDocs);
  }

  private static Page swaggerUi(String mediaType, String file) {
    return Page.library(mediaType, Page.resource(SWAGGER_UI + file));
  }

  private void serve(Router router, String path, Page page) {
    read(router, path, context -> send(context, page));
  }

  private void read(Router router, String path, io.vertx.core.Handler<RoutingContext> handler) {
    router
        .route(path)
        .order(RouteOrder.PAGES)
        .handler(
            context -> {
              HttpMethod method = context.request().method();
              if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
                handler.handle(context);
              } else {
                problems.answer(
                    context.request(),
                    new ProblemException(WebProblem.METHOD_NOT_ALLOWED),
                    READING);
              }
            });
  }

  private static void leadToDocs(RoutingContext context) {
    context.response().setStatusCode(302).putHeader(HttpHeaders.LOCATION, "/docs").end();
  }

  private static boolean wantsYaml(HttpServerRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return accepted != null && accepted.contains("yaml");
  }

  private static void send(RoutingContext context, Page page) {
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, page.mediaType())
        .putHeader(HttpHeaders.CACHE_CONTROL, page.cacheControl())
        .putHeader("Content-Security-Policy", DOCS_POLICY)
        .end(page.content());
  }
}
