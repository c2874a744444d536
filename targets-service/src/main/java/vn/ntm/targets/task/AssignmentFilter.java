package vn.ntm.targets.task;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.task.domain.Purpose;
import vn.ntm.web.caller.Roots;

/**
 * Which assignments are meant.
 *
 * @param roots all of their places lie there
 * @param at one of their places lies there or below
 * @param on the day on which they are in force
 */
record AssignmentFilter(
    Roots roots,
    Optional<UUID> at,
    Optional<Purpose> purpose,
    Optional<String> assignee,
    Optional<LocalDate> on) {}
