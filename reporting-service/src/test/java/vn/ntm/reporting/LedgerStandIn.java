package vn.ntm.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A server at the address of the funding service that pages through given positions. */
final class LedgerStandIn implements AutoCloseable {

  private final HttpServer server;
  private final List<Map<String, Object>> positions;
  private final int pageSize;
  private final int status;
  final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  final List<String> tokens = Collections.synchronizedList(new ArrayList<>());

  private LedgerStandIn(
      URI address, List<Map<String, Object>> positions, int pageSize, int status) {
    this.positions = positions;
    this.pageSize = pageSize;
    this.status = status;
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", address.getPort()), 0);
      server.createContext("/v1/ledger/positions", this::answer);
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LedgerStandIn at(URI address, List<Map<String, Object>> positions, int pageSize) {
    return new LedgerStandIn(address, positions, pageSize, 200);
  }

  static LedgerStandIn failing(URI address, int status) {
    return new LedgerStandIn(address, List.of(), 1, status);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    asked.add(query);
    tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
    int from =
        query.contains("cursor=") ? Integer.parseInt(query.replaceFirst(".*cursor=", "")) : 0;
    int to = Math.min(from + pageSize, positions.size());
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("items", positions.subList(from, to));
    page.put("next", to < positions.size() ? Integer.toString(to) : null);
    byte[] body = World.write(page).getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
