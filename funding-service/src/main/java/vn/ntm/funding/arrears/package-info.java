/**
 * What projects owe for work that was accepted, is due and is not paid (nợ đọng xây dựng cơ bản):
 * it keeps localities from being recognised, so every change of it is told.
 */
package vn.ntm.funding.arrears;
