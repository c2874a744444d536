package vn.ntm.funding.projectsettlement.domain;

import vn.ntm.money.Vnd;

/**
 * Where a project stands over all its accounts.
 *
 * @param paidVolume gross value of what was paid
 * @param outstandingAdvance neither recovered nor refunded
 * @param reserved claimed by requests
 * @param openRequests requests that are neither paid nor closed
 */
public record ProjectFigures(
    Vnd paidVolume, Vnd outstandingAdvance, Vnd reserved, long openRequests) {}
