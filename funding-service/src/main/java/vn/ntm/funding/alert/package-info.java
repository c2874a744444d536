/**
 * What somebody should look at: raised by the service when a condition holds, acknowledged by
 * people, cleared by the service when the condition is gone. It reads other features and changes
 * nothing of them.
 */
package vn.ntm.funding.alert;
