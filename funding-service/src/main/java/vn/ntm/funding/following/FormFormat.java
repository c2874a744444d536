package vn.ntm.funding.following;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** How a form is answered. */
enum FormFormat {
  JSON(MediaType.APPLICATION_JSON),
  CSV(FormFormat.CSV_TYPE + ";charset=UTF-8"),
  XLSX(FormFormat.XLSX_TYPE);

  static final String CSV_TYPE = "text/csv";
  static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final MediaType type;

  FormFormat(String type) {
    this.type = MediaType.valueOf(type);
  }

  MediaType type() {
    return type;
  }

  /**
   * The format that is asked for by name, else the first that the reader accepts.
   *
   * @param format null when it is not given
   * @param accepted in the reader's order
   */
  static FormFormat of(String format, List<MediaType> accepted) {
    if (format != null) {
      return Arrays.stream(values())
          .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(format))
          .findFirst()
          .orElseThrow(() -> new ProblemException(WebProblem.INVALID_PARAMETER, "format", format));
    }
    return accepted.stream()
        .flatMap(type -> Arrays.stream(values()).filter(one -> one.type.isCompatible(type)))
        .findFirst()
        .orElse(JSON);
  }
}
