package vn.ntm.targets.locality.domain;

/**
 * A row of a table of successions: what became of a unit.
 *
 * @param part which of the files
 * @param row line of the file; the header is 1
 * @param oldName null where the table has no names
 * @param newName null where the table has no names
 */
public record SuccessionRow(
    String part,
    long row,
    String oldCode,
    String oldName,
    String newCode,
    String newName,
    Relation relation) {}
