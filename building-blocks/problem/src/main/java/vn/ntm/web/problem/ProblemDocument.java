package vn.ntm.web.problem;

import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** A problem document of RFC 9457 in the language of the reader. */
public final class ProblemDocument {

  /** The media type of every error answer. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private ProblemDocument() {}

  /**
   * Writes the document's members in their order.
   *
   * @param problem what is wrong
   * @param language as {@link #language} chose it
   * @param instance the path of the request
   * @param traceId id to find the request in the logs, may be null
   */
  public static Map<String, Object> of(
      ProblemException problem, Locale language, String instance, String traceId) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", "urn:ntm:problem:" + problem.code().code());
    document.put("title", text(problem.code(), "title", List.of(), language));
    document.put("status", problem.code().status());
    document.put("detail", text(problem.code(), "detail", problem.arguments(), language));
    document.put("instance", instance);
    document.put("code", problem.code().code());
    if (traceId != null) {
      document.put("traceId", traceId);
    }
    document.putAll(problem.facts());
    if (!problem.parts().isEmpty()) {
      document.put("errors", problem.parts().stream().map(part -> part(part, language)).toList());
    }
    return document;
  }

  /** Vietnamese when the header prefers it to English, else English. */
  public static Locale language(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return Locale.ENGLISH;
    }
    try {
      Locale chosen =
          Locale.lookup(
              Locale.LanguageRange.parse(acceptLanguage), List.of(VIETNAMESE, Locale.ENGLISH));
      return chosen == null ? Locale.ENGLISH : chosen;
    } catch (IllegalArgumentException e) {
      return Locale.ENGLISH;
    }
  }

  private static Map<String, Object> part(ProblemException.PartProblem part, Locale language) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("pointer", part.pointer());
    error.put("code", part.code().code());
    error.put("detail", text(part.code(), "detail", part.arguments(), language));
    return error;
  }

  /**
   * The text of one code; also used for texts that are not errors of a request, such as the rows of
   * an import report.
   */
  public static String text(
      ProblemCode code, String member, List<Object> arguments, Locale language) {
    try {
      ResourceBundle texts = texts(code, language);
      Object[] told = arguments.stream().map(argument -> told(texts, code, argument)).toArray();
      return new MessageFormat(texts.getString(code.code() + "." + member), known(language))
          .format(told);
    } catch (MissingResourceException e) {
      return code.code();
    }
  }

  private static ResourceBundle texts(ProblemCode code, Locale language) {
    Class<?> kind = code.getClass();
    return ResourceBundle.getBundle(
        kind.getPackageName() + ".problems",
        known(language).equals(VIETNAMESE) ? VIETNAMESE : Locale.ROOT,
        kind.getClassLoader(),
        NO_FALLBACK);
  }

  /** The language that texts are kept in, which also says how numbers are written in them. */
  private static Locale known(Locale language) {
    return VIETNAMESE.getLanguage().equals(language.getLanguage()) ? VIETNAMESE : Locale.ENGLISH;
  }

  /** A constant is told in the reader's words where the code has some for it. */
  private static Object told(ResourceBundle texts, ProblemCode code, Object argument) {
    if (argument instanceof Enum<?> constant) {
      String key = code.code() + "." + constant.name();
      return texts.containsKey(key) ? texts.getString(key) : constant.name();
    }
    return argument;
  }
}
