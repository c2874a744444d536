/** SQL on this service's own database. */
package vn.ntm.reporting.database;
