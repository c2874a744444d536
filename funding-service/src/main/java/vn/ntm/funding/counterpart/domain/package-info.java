/** The rules of counterpart, each named as the sentence that must hold. */
package vn.ntm.funding.counterpart.domain;
