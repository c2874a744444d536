/** Orders to derive the read models anew, and to try once more what could not be read. */
package vn.ntm.reporting.rebuild;
