/** What must hold before a project is settled, and how long each step may take. */
package vn.ntm.funding.projectsettlement.domain;
