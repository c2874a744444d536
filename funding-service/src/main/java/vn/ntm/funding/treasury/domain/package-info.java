/** The rules of Treasury statements: how a line is read, and how it compares with a payment. */
package vn.ntm.funding.treasury.domain;
