/**
 * What services need in their tests: a real PostgreSQL and a real Kafka, signed tokens without an
 * identity server, and a clock that stands still.
 *
 * <p>Servers start once per Java process and are handed out as fresh databases and topics. They
 * listen on 127.0.0.1 only and end with the process.
 */
package vn.ntm.testing;
