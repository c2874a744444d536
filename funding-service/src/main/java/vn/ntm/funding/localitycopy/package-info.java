/** What this service knows of localities: a copy fed by the events of their owner, nothing else. */
package vn.ntm.funding.localitycopy;
