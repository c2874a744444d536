/** The rules of medium-term plans and their position. */
package vn.ntm.funding.mediumterm.domain;
