/** The rules of a disbursement, each named as the sentence that must hold. */
package vn.ntm.funding.disbursement.domain;
