/** Which days the parts of time are that documents name as due. Pure; used by every feature. */
package vn.ntm.targets.due.domain;
