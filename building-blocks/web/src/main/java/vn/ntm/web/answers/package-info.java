/** Answers failures of a request, of whatever origin, as problem documents. */
package vn.ntm.web.answers;
