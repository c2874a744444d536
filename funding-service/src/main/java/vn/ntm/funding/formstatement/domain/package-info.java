/** The rules of what is stated on forms. */
package vn.ntm.funding.formstatement.domain;
