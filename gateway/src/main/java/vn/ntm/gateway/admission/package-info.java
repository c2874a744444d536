/** Who may pass, and how often. */
package vn.ntm.gateway.admission;
