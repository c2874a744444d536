/**
 * How documents call agencies: which code of the accounts a printed name stands for, in a place and
 * below it, from when to when.
 */
package vn.ntm.targets.agency;
