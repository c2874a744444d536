/** What must hold of tasks, their dates and what is told of them. Pure. */
package vn.ntm.targets.task.domain;
