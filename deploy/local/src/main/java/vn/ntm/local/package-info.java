/**
 * The local runtime: one launcher process that starts PostgreSQL, Kafka, Keycloak and the services
 * as child processes, watches them and stops them in order.
 *
 * <p>Read {@link vn.ntm.local.Up} first, then {@link vn.ntm.local.Platform}: the order of things is
 * there. A {@link vn.ntm.local.Part} says how one server is prepared, started and asked whether it
 * is ready; {@link vn.ntm.local.PartProcess} owns its process.
 */
package vn.ntm.local;
