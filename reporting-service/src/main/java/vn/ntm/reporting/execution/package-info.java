/**
 * Budget execution: what was planned, allocated, reserved and disbursed, by source, nature,
 * component, locality and period.
 */
package vn.ntm.reporting.execution;
