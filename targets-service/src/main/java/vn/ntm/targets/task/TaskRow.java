package vn.ntm.targets.task;

import vn.ntm.targets.task.domain.TaskDraft;

/**
 * A row of a table of tasks that could be read.
 *
 * @param row line of the file or row of the sheet; the header is 1
 * @param targetCode the target of the plan that it brings nearer, null for none
 */
record TaskRow(long row, String localityCode, String targetCode, TaskDraft task) {}
