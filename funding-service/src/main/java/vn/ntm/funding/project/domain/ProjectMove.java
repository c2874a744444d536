package vn.ntm.funding.project.domain;

/** What a step of a payment changes on its project, in signed đồng of cash. */
public record ProjectMove(long claimed, long paid) {}
