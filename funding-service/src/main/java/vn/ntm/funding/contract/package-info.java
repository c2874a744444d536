/**
 * Contracts of projects with their amendments and acceptances, and the caps that payments keep to:
 * the value of the contract, the ceiling of its advances and the work that was accepted.
 */
package vn.ntm.funding.contract;
