/**
 * Read models of disbursement and targets, fed by the events of the other services alone.
 *
 * <p>Nothing here is a source of truth: every table can be derived again from the topics. The
 * tables are filled and summed up by plain SQL, since there is no entity with a life of its own.
 */
package vn.ntm.reporting;
