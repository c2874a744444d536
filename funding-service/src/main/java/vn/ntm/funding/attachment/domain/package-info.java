/** What may be attached. */
package vn.ntm.funding.attachment.domain;
