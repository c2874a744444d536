/** Pure counting of targets. */
package vn.ntm.reporting.target.domain;
