package vn.ntm.web.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import vn.ntm.web.problem.ProblemDocument;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * Adds to each operation what the code alone does not tell: the problems that it can answer, the
 * headers that it needs, what its parameters mean, how long its body's texts and lists may be, and
 * an exchange that a test of the service really had.
 */
public class DescribedOperations implements OASFilter {

  private static final String JSON = "application/json";
  private static final String PROBLEM = "Problem";
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final String IF_MATCH = "If-Match";
  private static final String FORM = "multipart/form-data";

  private static final Map<Integer, WebProblem> EXAMPLES =
      new TreeMap<>(
          Map.of(
              400, WebProblem.UNREADABLE,
              401, WebProblem.UNAUTHENTICATED,
              403, WebProblem.FORBIDDEN,
              404, WebProblem.NOT_FOUND,
              409, WebProblem.CONFLICT,
              412, WebProblem.STALE,
              413, WebProblem.TOO_LARGE,
              415, WebProblem.UNSUPPORTED_MEDIA_TYPE,
              422, WebProblem.INVALID,
              428, WebProblem.PRECONDITION_REQUIRED));

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Map<String, RecordedExchange> recorded = RecordedExchange.all();
    ParameterWords words = ParameterWords.all();
    addProblems(api);
    BodyBounds.addTo(api);
    api.getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (method, operation) -> {
                          describe(
                              api,
                              path,
                              method,
                              operation,
                              Optional.ofNullable(recorded.get(method + " " + path)));
                          words.describe(path, operation);
                        }));
  }

  private static void addProblems(OpenAPI api) {
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    api.getComponents().addSchema(PROBLEM, problemSchema());
    EXAMPLES.forEach(
        (status, problem) ->
            api.getComponents().addResponse(name(problem), problemAnswer(problem)));
  }

  private static Schema problemSchema() {
    return OASFactory.createSchema()
        .description("A problem document of RFC 9457; texts in the language that is asked for")
        .addType(Schema.SchemaType.OBJECT)
        .addProperty("type", text("urn:ntm:problem: and the code"))
        .addProperty("title", text("What kind of problem"))
        .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
        .addProperty("detail", text("What is wrong here"))
        .addProperty("instance", text("Path of the request"))
        .addProperty("code", text("Stable, listed in docs/errors.md"))
        .addProperty("traceId", text("Finds the request in the logs"))
        .addProperty(
            "errors",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(
                    OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .addProperty("pointer", text("JSON pointer into the request"))
                        .addProperty("code", text("As above"))
                        .addProperty("detail", text("As above"))));
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
  }

  private static APIResponse problemAnswer(WebProblem problem) {
    Map<String, Object> document =
        ProblemDocument.of(new ProblemException(problem, "…"), Locale.ENGLISH, "/v1/…", null);
    return OASFactory.createAPIResponse()
        .description(String.valueOf(document.get("title")))
        .content(
            OASFactory.createContent()
                .addMediaType(
                    ProblemDocument.MEDIA_TYPE,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref(PROBLEM))
                        .example(document)));
  }

  private static String name(WebProblem problem) {
    return problem.code();
  }

  private static void describe(
      OpenAPI api,
      String path,
      PathItem.HttpMethod method,
      Operation operation,
      Optional<RecordedExchange> recorded) {
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    recorded.ifPresent(exchange -> addExamples(api, operation, exchange));
    addExampleOfForm(api, operation);
    boolean changes = method != PathItem.HttpMethod.GET;
    require(operation, recorded, IDEMPOTENCY_KEY);
    require(operation, recorded, IF_MATCH);
    answers(operation, 401, true);
    answers(operation, 403, operation.getResponses().getAPIResponse("403") != null);
    answers(operation, 400, changes || operation.getParameters() != null);
    answers(operation, 404, path.contains("{"));
    answers(operation, 409, changes);
    answers(operation, 413, operation.getRequestBody() != null);
    answers(operation, 415, operation.getRequestBody() != null);
    answers(operation, 422, changes);
    boolean conditional = recorded.filter(exchange -> exchange.sent(IF_MATCH)).isPresent();
    answers(operation, 412, conditional);
    answers(operation, 428, conditional);
  }

  private static void answers(Operation operation, int status, boolean possible) {
    if (possible) {
      operation
          .getResponses()
          .addAPIResponse(
              Integer.toString(status),
              OASFactory.createAPIResponse().ref(name(EXAMPLES.get(status))));
    }
  }

  private static void require(
      Operation operation, Optional<RecordedExchange> recorded, String header) {
    boolean known =
        operation.getParameters() != null
            && operation.getParameters().stream()
                .anyMatch(parameter -> header.equalsIgnoreCase(parameter.getName()));
    if (!known && recorded.filter(exchange -> exchange.sent(header)).isPresent()) {
      operation.addParameter(
          OASFactory.createParameter()
              .name(header)
              .in(Parameter.In.HEADER)
              .required(true)
              .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }
  }

  private static void addExamples(OpenAPI api, Operation operation, RecordedExchange exchange) {
    RequestBody body = operation.getRequestBody();
    if (body != null && exchange.request() != null && body.getContent() != null) {
      MediaType sent = body.getContent().getMediaType(exchange.requestType());
      if (sent != null && !hasExample(sent)) {
        sent.setExample(exchange.request());
      }
    }
    APIResponses answers = operation.getResponses();
    String status = Integer.toString(exchange.status());
    APIResponse answer = answers.getAPIResponse(status);
    if (answer == null) {
      // A method that builds its answer itself tells nothing of its status.
      answer =
          Optional.ofNullable(answers.getAPIResponse("200"))
              .orElseGet(OASFactory::createAPIResponse);
      answers.removeAPIResponse("200");
      answers.addAPIResponse(
          status, answer.description(exchange.status() == 201 ? "Created" : "OK"));
    }
    if (exchange.response() != null) {
      addExample(api, answer, exchange.response());
    }
  }

  private static void addExample(OpenAPI api, APIResponse answer, Object example) {
    Content content = Optional.ofNullable(answer.getContent()).orElseGet(OASFactory::createContent);
    answer.setContent(content);
    if (content.getMediaTypes() == null || content.getMediaTypes().isEmpty()) {
      content.addMediaType(JSON, OASFactory.createMediaType());
    }
    MediaType type = content.getMediaTypes().values().iterator().next();
    if (!hasExample(type)) {
      type.setExample(example);
    }
    if (isEmpty(type.getSchema()) && example instanceof Map<?, ?> members) {
      schemaOf(api, members.keySet())
          .ifPresent(name -> type.setSchema(OASFactory.createSchema().ref(name)));
    }
  }

  /**
   * A form of files cannot be recorded as text: its parts are shown, written as curl takes them.
   */
  private static void addExampleOfForm(OpenAPI api, Operation operation) {
    Optional.ofNullable(operation.getRequestBody())
        .map(RequestBody::getContent)
        .map(content -> content.getMediaType(FORM))
        .filter(form -> form.getSchema() != null)
        .ifPresent(form -> describe(api, form));
  }

  /** Beside the schema that the code names, the scan tells of parts called "*", which are none. */
  private static void describe(OpenAPI api, MediaType form) {
    if (form.getSchema().getRef() != null) {
      form.setSchema(OASFactory.createSchema().ref(form.getSchema().getRef()));
    }
    if (!hasExample(form)) {
      form.setExample(parts(resolved(api, form.getSchema())));
    }
  }

  private static Map<String, String> parts(Schema form) {
    Map<String, String> parts = new TreeMap<>();
    Optional.ofNullable(form.getProperties())
        .ifPresent(properties -> properties.keySet().forEach(name -> parts.put(name, "@" + name)));
    return parts;
  }

  private static Schema resolved(OpenAPI api, Schema schema) {
    return schema.getRef() == null
        ? schema
        : api.getComponents()
            .getSchemas()
            .get(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1));
  }

  private static boolean hasExample(MediaType type) {
    return type.getExample() != null || type.getExamples() != null;
  }

  private static boolean isEmpty(Schema schema) {
    return schema == null || (schema.getRef() == null && schema.getType() == null);
  }

  /** The only schema that has exactly these members; the code names none for such an answer. */
  private static Optional<String> schemaOf(OpenAPI api, Set<?> members) {
    List<String> fitting =
        api.getComponents().getSchemas().entrySet().stream()
            .filter(schema -> schema.getValue().getProperties() != null)
            .filter(schema -> schema.getValue().getProperties().keySet().equals(members))
            .map(Map.Entry::getKey)
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }
}
