package vn.ntm.funding.normsplit.domain;

import java.util.UUID;
import vn.ntm.money.Vnd;

/**
 * What one place gets.
 *
 * @param weight the points of the place, 0 or more
 * @param amount whole đồng, 0 or more
 */
public record Share(UUID place, long weight, Vnd amount) {}
