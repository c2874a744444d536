/** Which agency a printed name means, and which names it is near to. Pure. */
package vn.ntm.targets.agency.domain;
