/**
 * Capital from the day it is assigned to the day it is paid: sources, budgets, allocations,
 * projects, disbursements, and the ledger that holds every đồng of them.
 */
package vn.ntm.funding;
