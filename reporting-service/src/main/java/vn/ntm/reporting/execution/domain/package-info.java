/** Pure reckoning of budget execution. */
package vn.ntm.reporting.execution.domain;
