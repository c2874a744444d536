/** Turns what tests send and get into the examples of a service's description. */
package vn.ntm.testing.openapi;
