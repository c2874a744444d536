package vn.ntm.funding.openexport;

import java.util.Optional;
import java.util.UUID;

/**
 * What an export is of.
 *
 * @param root of the caller's subtree; empty for the whole country
 * @param under a locality in it; null for all of it
 */
record ExportPlace(Optional<UUID> root, UUID under) {}
