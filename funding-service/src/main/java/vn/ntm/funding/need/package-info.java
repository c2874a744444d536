/**
 * Needs of capital as plan documents state them, by place, criterion, work and source. A line may
 * be unsplit, without nature and with several payers; totals are computed and shares never forced
 * to 100 %.
 */
package vn.ntm.funding.need;
