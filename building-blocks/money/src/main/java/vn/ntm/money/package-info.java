/**
 * Exact đồng, exact ratios and reporting periods.
 *
 * <p>Pure Java without dependencies: no framework, no clock, no floating point. Everything here is
 * an immutable value.
 */
package vn.ntm.money;
