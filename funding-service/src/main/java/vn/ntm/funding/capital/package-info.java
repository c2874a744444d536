/** Capital sources, programmes and components: reference data with validity. */
package vn.ntm.funding.capital;
