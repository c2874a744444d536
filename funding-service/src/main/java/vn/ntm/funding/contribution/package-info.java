/**
 * Mobilised capital: what enterprises, people, banks and other programmes promise and give, valued
 * to the đồng by unit prices of a decision, recorded by one person and confirmed by another. It is
 * never a budget account and never a payment of the Treasury (INV-17).
 */
package vn.ntm.funding.contribution;
