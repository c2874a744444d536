/** How much is owed for accepted work, and since when. */
package vn.ntm.funding.arrears.domain;
