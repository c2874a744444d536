package vn.ntm.targets.assessment;

import java.util.UUID;

/** That a batch of many places was approved and other services are to be told. */
record ApprovalToTell(UUID batchId) {}
