package vn.ntm.targets.recognition.domain;

/**
 * A recognition that is to lapse, since its unit was merged into the one that is recognised now.
 *
 * @param id as it was named
 * @param ofPredecessor whether a unit that went into the locality has it, or the locality itself
 *     before others went into it, for the same standard
 * @param active whether nothing has ended it
 * @param first whether no other item of the list names it before
 */
public record LapsingRecognition(String id, boolean ofPredecessor, boolean active, boolean first) {}
