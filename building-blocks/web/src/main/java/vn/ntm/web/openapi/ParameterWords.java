package vn.ntm.web.openapi;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * What the parameters of requests mean. Most names mean the same wherever they stand, so they are
 * put into words once, in files {@code openapi-parameters.properties}: this module has one for the
 * names that all services share, each service one of its own. A key is the name, or the collection
 * and the name ({@code tasks.state}) where the name means something else there; a parameter that
 * says itself what it means keeps its own words.
 */
final class ParameterWords {

  private static final String FILE = "openapi-parameters.properties";
  private static final String VERSION = "/v1/";

  private final Properties words;

  private ParameterWords(Properties words) {
    this.words = words;
  }

  /** The words of every file on the class path. */
  static ParameterWords all() {
    return new ParameterWords(PropertyFiles.named(FILE));
  }

  /** Gives each parameter of an operation its words, if it has none of its own. */
  void describe(String path, Operation operation) {
    Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
        .filter(parameter -> parameter.getRef() == null && parameter.getDescription() == null)
        .forEach(parameter -> meaning(path, parameter).ifPresent(parameter::setDescription));
  }

  private Optional<String> meaning(String path, Parameter parameter) {
    return Optional.ofNullable(words.getProperty(collection(path) + "." + parameter.getName()))
        .or(() -> Optional.ofNullable(words.getProperty(parameter.getName())));
  }

  private static String collection(String path) {
    return path.startsWith(VERSION) ? path.substring(VERSION.length()).split("/")[0] : path;
  }
}
