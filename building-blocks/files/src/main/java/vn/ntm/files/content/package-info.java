/**
 * Keeps uploaded papers and pictures outside of the database: what they are is read from their
 * bytes, each content lies under its hash, once.
 */
package vn.ntm.files.content;
