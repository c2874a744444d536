/** This service's own copy of the tree of localities, and which part of it a caller may see. */
package vn.ntm.reporting.localitycopy;
