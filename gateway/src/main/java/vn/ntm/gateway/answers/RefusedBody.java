package vn.ntm.gateway.answers;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/**
 * Reads away what a client still sends after its request was refused. A client that is cut off in
 * the middle of sending may never see the answer; one that sends on and on is cut off in the end.
 */
public final class RefusedBody {

  private static final long MOST_BYTES = 64L * 1024 * 1024;

  private RefusedBody() {}

  /** Reads and forgets the rest of the body. */
  public static void discard(HttpServerRequest request) {
    if (request.isEnded()) {
      return;
    }
    request.exceptionHandler(failure -> {});
    request.handler(
        new Handler<Buffer>() {
          private long discarded;

          @Override
          public void handle(Buffer chunk) {
            discarded += chunk.length();
            if (discarded > MOST_BYTES) {
              request.connection().close();
            }
          }
        });
    request.resume();
  }
}
