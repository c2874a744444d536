/**
 * Black-box tests of the running system. It is started as people start it, by deploy/local/up, on
 * an empty folder and ports of its own; nothing of the platform's code is on the class path.
 */
package vn.ntm.e2e;
