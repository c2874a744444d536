/**
 * Budget execution: what was planned, allocated, reserved and disbursed, by source, nature,
 * component, locality and period (domain handbook 4.5, 5.2).
 */
package vn.ntm.reporting.execution;
