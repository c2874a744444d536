package vn.ntm.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Where the services are and what the gateway lets through. */
@ConfigMapping(prefix = "ntm.gateway")
public interface GatewayConfig {

  /** The address of each service by its name in the path: {@code /api/<name>/v1/...}. */
  Map<String, URI> services();

  /** How the gateway speaks with a service. */
  Origin origin();

  /** How much a request may carry. */
  Body body();

  /** How often one subject may ask. */
  Rate rate();

  /** Connections to a service. */
  interface Origin {

    /** Longest wait for a TCP connection. */
    @WithDefault("2s")
    Duration connectTimeout();

    /**
     * Longest wait for the head of the answer after the whole request was sent; a silence five
     * seconds longer than this in the middle of an answer breaks it off.
     */
    @WithDefault("60s")
    Duration responseTimeout();

    /** Most connections to one service. */
    @WithDefault("256")
    int connections();

    /** Most requests that wait for a free connection to one service; more are refused. */
    @WithDefault("1024")
    int waiting();
  }

  /** Sizes of bodies. */
  interface Body {

    /** Most bytes of an ordinary request. */
    @WithDefault("1M")
    MemorySize limit();

    /**
     * Most bytes of a file: a path with the segment {@code imports}, {@code attachments} or {@code
     * evidence}.
     */
    @WithDefault("32M")
    MemorySize importLimit();
  }

  /** A token bucket for each subject. */
  interface Rate {

    /** Requests a second that a subject may make for ever; 1 to 1,000,000. */
    @WithDefault("200")
    int perSecond();

    /** Requests that a subject may make at once after a rest; at least 1. */
    @WithDefault("400")
    int burst();

    /** Most subjects that are remembered; the one that was silent longest is forgotten first. */
    @WithDefault("10000")
    int subjects();
  }
}
