/** The rules of contributions, each named as the sentence that must hold. */
package vn.ntm.funding.contribution.domain;
