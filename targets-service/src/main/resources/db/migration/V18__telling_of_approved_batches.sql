-- After the approval of many places other services are told of them some hundred at a time. Up to
-- which place that is done is kept with each part of it, so that it goes on from there when the
-- process was killed.
CREATE TABLE assessment_telling (
  batch_id    uuid    PRIMARY KEY REFERENCES measurement_batch,
  job_id      uuid    NOT NULL UNIQUE REFERENCES job,
  places      integer NOT NULL CHECK (places > 0),
  places_told integer NOT NULL DEFAULT 0 CHECK (places_told BETWEEN 0 AND places),
  last_place  uuid    REFERENCES locality,
  CONSTRAINT a_telling_knows_how_far_it_is CHECK ((last_place IS NULL) = (places_told = 0))
);
CREATE INDEX assessment_telling_open ON assessment_telling (job_id) WHERE places_told < places;
GRANT UPDATE (places_told, last_place) ON assessment_telling TO "${runtimeRole}";

-- Any number of approvals may be told of at once: each is of another batch.
DROP INDEX job_one_open;
CREATE UNIQUE INDEX job_one_open ON job (kind)
  WHERE state IN ('QUEUED', 'RUNNING')
    AND kind NOT IN ('MEASUREMENT_IMPORT', 'MEASUREMENT_APPROVAL');
