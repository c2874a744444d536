/** What a plan says and must keep. Pure. */
package vn.ntm.targets.plan.domain;
