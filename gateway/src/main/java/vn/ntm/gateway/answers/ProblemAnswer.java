package vn.ntm.gateway.answers;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/**
 * A problem document ready to be sent.
 *
 * @param status HTTP status
 * @param headers headers that belong to it
 * @param body the document
 */
public record ProblemAnswer(int status, Map<String, String> headers, Buffer body) {}
