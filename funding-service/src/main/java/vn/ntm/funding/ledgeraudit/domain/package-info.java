/** What must follow from the entries of an account. */
package vn.ntm.funding.ledgeraudit.domain;
