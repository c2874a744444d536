package vn.ntm.gateway.answers;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import vn.ntm.gateway.RouteOrder;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** What no route answers is not here, and what fails is a problem document too. */
@ApplicationScoped
class NothingElse {

  private static final Logger LOG = Logger.getLogger(NothingElse.class);

  private final ProblemAnswers problems;

  NothingElse(ProblemAnswers problems) {
    this.problems = problems;
  }

  void open(@Observes Router router) {
    router
        .route()
        .order(RouteOrder.NOTHING_ELSE)
        .handler(context -> answer(context, new ProblemException(WebProblem.NOT_FOUND)))
        .failureHandler(this::failed);
  }

  private void failed(RoutingContext context) {
    if (context.failure() instanceof ProblemException problem) {
      answer(context, problem);
    } else if (context.statusCode() == 400) {
      // Such as a request without the header Host.
      answer(context, new ProblemException(WebProblem.UNREADABLE, "HTTP"));
    } else if (context.statusCode() == 404) {
      // Such as OPTIONS *, which asks for no path.
      answer(context, new ProblemException(WebProblem.NOT_FOUND));
    } else {
      LOG.error("A request failed", context.failure());
      answer(context, new ProblemException(WebProblem.INTERNAL));
    }
  }

  private void answer(RoutingContext context, ProblemException problem) {
    problems.answer(context.request(), problem);
  }
}
