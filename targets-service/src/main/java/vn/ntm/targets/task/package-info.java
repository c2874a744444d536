/**
 * What has to be done: tasks of plans, works and remedies in places, pilots; what is told of their
 * progress, what is late and who answers for it; who looks after which places; and what plans count
 * beside places.
 */
package vn.ntm.targets.task;
