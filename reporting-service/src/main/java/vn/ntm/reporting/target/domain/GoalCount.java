package vn.ntm.reporting.target.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How far one goal of a standard is.
 *
 * @param declared sum of what the plans declare; empty when none prints a number
 * @param listed the localities that the plans list, each once
 * @param reached those of them that have reached it; empty when no event tells of this kind of goal
 */
public record GoalCount(
    String goalKind,
    String level,
    Optional<BigDecimal> declared,
    Set<UUID> listed,
    Optional<Set<UUID>> reached) {}
