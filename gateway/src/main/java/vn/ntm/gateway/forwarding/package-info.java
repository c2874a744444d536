/** Passes requests on to the services and their answers back, as they stream. */
package vn.ntm.gateway.forwarding;
