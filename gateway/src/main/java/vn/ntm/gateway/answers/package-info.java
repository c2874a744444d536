/** What the gateway says itself, and what it adds to every answer. */
package vn.ntm.gateway.answers;
