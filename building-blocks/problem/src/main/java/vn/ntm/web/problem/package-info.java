/**
 * What an error is and how it is written: codes, the exception that carries one, and the document
 * of RFC 9457 in Vietnamese or English. It knows no HTTP framework, so the gateway speaks the same
 * errors as the services.
 */
package vn.ntm.web.problem;
