/** The rules of a budget move, each named as the sentence that must hold. */
package vn.ntm.funding.allocation.domain;
