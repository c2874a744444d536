/**
 * One door for everything: it knows the services by name, lets in who has a valid token and keeps
 * to the limits, and passes requests on without reading them. It decides nothing about targets or
 * money, and it keeps nothing.
 */
package vn.ntm.gateway;
