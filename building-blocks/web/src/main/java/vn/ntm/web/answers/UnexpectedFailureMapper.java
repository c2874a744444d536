package vn.ntm.web.answers;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * Whatever nobody foresaw: 503 when the database is away, 400 when it was sent something that is no
 * text, else 500; never a bare page.
 */
@Provider
public class UnexpectedFailureMapper implements ExceptionMapper<Throwable> {

  private static final String READER_OF_UPLOADS =
      "org.jboss.resteasy.reactive.server.core.multipart.";

  private final ProblemAnswers answers;

  @Context HttpHeaders headers;
  @Context UriInfo uri;

  UnexpectedFailureMapper(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  public Response toResponse(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && passesByItself(sql)) {
        return answers.answer(
            new ProblemException(WebProblem.UNAVAILABLE, "PostgreSQL"), headers, uri);
      }
      if (cause instanceof SQLException sql && isNoText(sql)) {
        return answers.answer(new ProblemException(WebProblem.UNREADABLE, "U+0000"), headers, uri);
      }
    }
    if (isOfAnUpload(failure)) {
      return answers.answer(
          new ProblemException(WebProblem.UNREADABLE, "multipart/form-data"), headers, uri);
    }
    return answers.internal(failure, headers, uri);
  }

  /** PostgreSQL takes no NUL: 22021 in a text, 22P05 in a JSON document. */
  private static boolean isNoText(SQLException failure) {
    return "22021".equals(failure.getSQLState()) || "22P05".equals(failure.getSQLState());
  }

  /** The reader of uploads throws a bare IOException for parts that have no end. */
  private static boolean isOfAnUpload(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return failure instanceof IOException
        && trace.length > 0
        && trace[0].getClassName().startsWith(READER_OF_UPLOADS);
  }

  /**
   * Class 08 is a lost connection, 57P0x a server that stops, 53300 too many clients; class 40 is a
   * transaction that was rolled back for another one, a deadlock among them, and 55P03 a lock that
   * was not to be had: the same request may succeed soon.
   */
  private static boolean passesByItself(SQLException failure) {
    String state = failure.getSQLState();
    return failure instanceof SQLTransientConnectionException
        || (state != null
            && (state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("57P0")
                || state.equals("53300")
                || state.equals("55P03")));
  }
}
