/** What the description of every service says in the same way: errors, headers, examples. */
package vn.ntm.web.openapi;
