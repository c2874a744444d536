/** The cap that every payment of a project keeps to. */
package vn.ntm.funding.project.domain;
