/** How read models are kept by events and read at one instant. */
package vn.ntm.reporting.projection;
