/**
 * Files that prove a disbursement: what they are is kept in the database, their content under its
 * hash in a folder outside of it.
 */
package vn.ntm.funding.attachment;
