/** The rules of a contract, and where it stands. */
package vn.ntm.funding.contract.domain;
