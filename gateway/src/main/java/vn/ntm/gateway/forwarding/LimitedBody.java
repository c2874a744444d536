package vn.ntm.gateway.forwarding;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * A body that is counted while it streams and breaks off when it grows beyond its limit. A chunked
 * body does not say beforehand how long it is.
 */
final class LimitedBody implements ReadStream<Buffer> {

  private final ReadStream<Buffer> body;
  private final long limit;
  private final Runnable atEnd;
  private long counted;
  private Handler<Throwable> exceptionHandler;

  /**
   * Counts this body.
   *
   * @param limit most bytes
   * @param atEnd called once the whole body was read
   */
  LimitedBody(ReadStream<Buffer> body, long limit, Runnable atEnd) {
    this.body = body;
    this.limit = limit;
    this.atEnd = atEnd;
  }

  /** Whether more came than is allowed. */
  boolean isTooLarge() {
    return counted > limit;
  }

  @Override
  public LimitedBody handler(Handler<Buffer> handler) {
    body.handler(handler == null ? null : chunk -> count(chunk, handler));
    return this;
  }

  private void count(Buffer chunk, Handler<Buffer> handler) {
    if (isTooLarge()) {
      return;
    }
    counted += chunk.length();
    if (!isTooLarge()) {
      handler.handle(chunk);
    } else if (exceptionHandler != null) {
      exceptionHandler.handle(new BodyTooLargeException(limit));
    }
  }

  @Override
  public LimitedBody exceptionHandler(Handler<Throwable> handler) {
    exceptionHandler = handler;
    body.exceptionHandler(handler);
    return this;
  }

  @Override
  public LimitedBody endHandler(Handler<Void> handler) {
    body.endHandler(
        handler == null
            ? null
            : nothing -> {
              if (!isTooLarge()) {
                handler.handle(nothing);
                atEnd.run();
              }
            });
    return this;
  }

  @Override
  public LimitedBody pause() {
    body.pause();
    return this;
  }

  @Override
  public LimitedBody resume() {
    body.resume();
    return this;
  }

  @Override
  public LimitedBody fetch(long amount) {
    body.fetch(amount);
    return this;
  }

  /** More bytes came than are allowed. */
  static final class BodyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException(long limit) {
      super("more than " + limit + " bytes");
    }
  }
}
