/** What the platform offers, as one OpenAPI document and as a page to browse. */
package vn.ntm.gateway.description;
