/** Working days between public holidays and weekends. Pure. */
package vn.ntm.targets.publicholiday.domain;
