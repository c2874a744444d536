/**
 * The change feed: everything that a service tells others, complete and in one order, for those who
 * ask instead of listening. A service keeps a table {@code change}, which a trigger fills from its
 * outbox, and a function {@code change_path}, which finds the places that a change is about.
 */
package vn.ntm.web.changes;
