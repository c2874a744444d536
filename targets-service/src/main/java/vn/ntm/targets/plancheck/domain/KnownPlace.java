package vn.ntm.targets.plancheck.domain;

/**
 * A unit of the tree.
 *
 * @param name with the word of its kind
 * @param bareName without it
 * @param parentName null for a province
 */
public record KnownPlace(
    String code, String level, String name, String bareName, String parentName) {}
