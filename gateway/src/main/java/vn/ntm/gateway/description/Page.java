package vn.ntm.gateway.description;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Something to read that is the same for everybody as long as the gateway runs.
 *
 * @param mediaType of the content
 * @param content the bytes
 * @param cacheControl how long a browser may keep it
 */
record Page(String mediaType, Buffer content, String cacheControl) {

  /** Of this gateway's version: to be asked for again each time. */
  static Page current(String mediaType, byte[] content) {
    return new Page(mediaType, Buffer.buffer(content), "no-cache");
  }

  /** A file of a library, which seldom changes. */
  static Page library(String mediaType, byte[] content) {
    return new Page(mediaType, Buffer.buffer(content), "public, max-age=86400");
  }

  static byte[] resource(String name) {
    try (InputStream file =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return file.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(name + " cannot be read", failure);
    }
  }
}
