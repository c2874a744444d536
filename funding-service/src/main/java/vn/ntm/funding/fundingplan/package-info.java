/**
 * The money of a plan as its document says it, source by source. Lines may be unsplit here, and
 * only here; totals are computed and never compared with what a document does not print.
 */
package vn.ntm.funding.fundingplan;
