/**
 * What an act on units must keep, and what it does to them: established, merged, divided, renamed,
 * of another kind, under another unit, abolished (Law 77/2015/QH13 articles 128 to 131, Law
 * 72/2025/QH15). Pure.
 */
package vn.ntm.targets.localitychange.domain;
