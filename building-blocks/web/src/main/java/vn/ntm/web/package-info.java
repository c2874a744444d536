/**
 * The conventions of HTTP that every service keeps: errors as problem documents in two languages,
 * commands that may be repeated, conditional requests, pages, the caller and the caller's subtree.
 */
package vn.ntm.web;
