/**
 * Commands that may be sent again. The first answer is stored in the transaction of the command, so
 * it exists exactly when the command took effect; a command that was refused leaves no record and
 * is decided anew. A twin that comes at the same time waits for the first one's commit.
 */
package vn.ntm.web.idempotency;
