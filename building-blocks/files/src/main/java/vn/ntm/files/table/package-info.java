/**
 * Reads the table of an uploaded CSV or XLSX file, whatever it is about. Nothing in a file is
 * trusted: its size, its parts and its texts are bounded before anything is made of them.
 */
package vn.ntm.files.table;
