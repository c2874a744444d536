/** Conditions and the life of an alert, without a database. */
package vn.ntm.funding.alert.domain;
