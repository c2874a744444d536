package vn.ntm.targets.goalfigure;

import java.util.Optional;
import java.util.UUID;

/** Which figures of a plan are asked for. */
record FigureFilter(
    UUID planId,
    Optional<String> targetCode,
    Optional<UUID> localityId,
    Optional<FigureState> state) {}
