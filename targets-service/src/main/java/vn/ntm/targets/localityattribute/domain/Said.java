package vn.ntm.targets.localityattribute.domain;

import java.util.UUID;

/** A value that is said of a unit on the day that is looked at. */
public record Said(UUID localityId, String key, String value) {}
