/** Questions about the past: what was true then, and what was known then. */
package vn.ntm.web.history;
