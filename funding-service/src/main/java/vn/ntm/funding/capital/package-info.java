/**
 * Capital sources and their parts, programmes and components, thematic programmes and year-end
 * dates: reference data with validity and legal basis, chosen by the date of the fact.
 */
package vn.ntm.funding.capital;
