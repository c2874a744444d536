package vn.ntm.funding.mediumterm.domain;

import vn.ntm.money.Vnd;

/**
 * What a medium-term plan foresees for one budget year.
 *
 * @param amount zero or more
 */
public record YearSlice(int year, Vnd amount) {}
