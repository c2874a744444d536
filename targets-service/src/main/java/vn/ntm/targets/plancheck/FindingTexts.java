package vn.ntm.targets.plancheck;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import vn.ntm.targets.plancheck.domain.Finding;
import vn.ntm.targets.plancheck.domain.Word;

/** The sentences of findings. Numbers and dates are written as each language writes them. */
final class FindingTexts {

  static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final DateTimeFormatter VIETNAMESE_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private FindingTexts() {}

  static String of(Finding finding, Locale language) {
    Object[] arguments =
        finding.arguments().stream().map(argument -> text(argument, language)).toArray();
    return new MessageFormat(bundle(language).getString(finding.kind().name()), Locale.ROOT)
        .format(arguments);
  }

  private static String text(Object argument, Locale language) {
    if (argument instanceof List<?> pieces) {
      return pieces.stream().map(piece -> text(piece, language)).collect(Collectors.joining());
    }
    if (argument instanceof Word word) {
      String key = "word." + word.name();
      return bundle(language).containsKey(key) ? bundle(language).getString(key) : word.name();
    }
    if (argument instanceof BigDecimal number) {
      return isVietnamese(language)
          ? number.toPlainString().replace('.', ',')
          : number.toPlainString();
    }
    return argument instanceof LocalDate day && isVietnamese(language)
        ? VIETNAMESE_DAY.format(day)
        : String.valueOf(argument);
  }

  private static boolean isVietnamese(Locale language) {
    return VIETNAMESE.getLanguage().equals(language.getLanguage());
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(
        FindingTexts.class.getPackageName() + ".findings",
        isVietnamese(language) ? VIETNAMESE : Locale.ROOT,
        FindingTexts.class.getClassLoader(),
        NO_FALLBACK);
  }
}
