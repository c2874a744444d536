package vn.ntm.targets.task;

import vn.ntm.targets.task.domain.TaskDraft;

/**
 * A row of a table of tasks that could be read.
 *
 * @param row line of the file or row of the sheet; the header is 1
 */
record TaskRow(long row, String localityCode, TaskDraft task) {}
