package vn.ntm.funding.openexport;

import java.util.UUID;

/**
 * What an export says of a project.
 *
 * @param agency code of the investor's agency
 */
record ProjectOfExport(UUID id, String name, String agency) {}
