package vn.ntm.funding.openexport;

import java.util.UUID;
import vn.ntm.web.caller.Roots;

/**
 * What an export is of.
 *
 * @param roots of what the caller sees
 * @param under a locality in it; null for all of it
 */
record ExportPlace(Roots roots, UUID under) {}
