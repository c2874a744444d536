package vn.ntm.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The lines of a file one after the other, with the hash of all that came before. */
final class ExportLines {

  /** No line of the format comes near it; a file without line ends must not fill the memory. */
  private static final int MAX_LINE_BYTES = 1 << 20;

  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
  private final MessageDigest before = Sha256.digest();
  private int from;
  private int to;
  private long number;
  private byte[] last = {};
  private Line ahead;

  ExportLines(InputStream in) {
    this.in = in;
  }

  /** The next line without taking it; null at the end of the file. */
  Line peek() throws IOException {
    if (ahead == null) {
      ahead = read();
    }
    return ahead;
  }

  /** Takes the next line; null at the end of the file. */
  Line next() throws IOException {
    Line line = peek();
    ahead = null;
    return line;
  }

  /** How many lines were read, the one that was last looked at included. */
  long count() {
    return number;
  }

  /** SHA-256 of all bytes before the line that was last looked at. */
  String hashBefore() {
    try {
      return Sha256.hex(((MessageDigest) before.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the platform's SHA-256 can be copied", e);
    }
  }

  private Line read() throws IOException {
    before.update(last);
    last = readBytes();
    if (last.length == 0) {
      return null;
    }
    number++;
    if (last[last.length - 1] != '\n') {
      throw WrongLineException.of(number, Fault.NO_LINE_END, "\\n", "the end of the file");
    }
    try {
      return new Line(number, StrictJson.object(text()));
    } catch (StrictJson.NotJsonException | CharacterCodingException e) {
      throw WrongLineException.of(number, Fault.NOT_JSON, "JSON", e.getMessage());
    }
  }

  private String text() throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(last, 0, last.length - 1))
        .toString();
  }

  /** The bytes up to the next line end, which is among them; none at the end of the file. */
  private byte[] readBytes() throws IOException {
    collected.reset();
    while (true) {
      if (from == to) {
        to = in.read(buffer);
        from = 0;
        if (to < 0) {
          to = 0;
          return collected.toByteArray();
        }
      }
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      boolean ended = end < to;
      int taken = ended ? end + 1 : end;
      collected.write(buffer, from, taken - from);
      from = taken;
      if (collected.size() > MAX_LINE_BYTES) {
        throw WrongLineException.of(
            number + 1, Fault.LINE_TOO_LONG, MAX_LINE_BYTES, collected.size());
      }
      if (ended) {
        return collected.toByteArray();
      }
    }
  }
}
