/** What a seal is made of, and when a day may be sealed. */
package vn.ntm.funding.ledgerseal.domain;
