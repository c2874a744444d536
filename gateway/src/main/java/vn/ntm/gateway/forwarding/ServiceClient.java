package vn.ntm.gateway.forwarding;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vn.ntm.gateway.GatewayConfig;

/** The connections to the services, bounded in number and in time. */
@ApplicationScoped
class ServiceClient {

  /** Lets the exchange itself notice first that an answer is late. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final HttpClient client;
  private final Duration responseTimeout;

  ServiceClient(Vertx vertx, GatewayConfig config) {
    GatewayConfig.Origin origin = config.origin();
    this.responseTimeout = origin.responseTimeout();
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(origin.connectTimeout().toMillis()))
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(Math.toIntExact(responseTimeout.plus(GRACE).toMillis()))
                .setMaxPoolSize(origin.connections())
                .setMaxWaitQueueSize(origin.waiting())
                .setDecompressionSupported(false));
  }

  HttpClient client() {
    return client;
  }

  Duration responseTimeout() {
    return responseTimeout;
  }

  /** Opens a request; a busy service gets as long for that as for an answer. */
  Future<HttpClientRequest> request(Destination destination) {
    return client.request(
        new RequestOptions()
            .setHost(destination.address().getHost())
            .setPort(destination.port())
            .setSsl(destination.isSecure())
            .setConnectTimeout(responseTimeout.toMillis()));
  }

  @PreDestroy
  void close() {
    client.close();
  }
}
