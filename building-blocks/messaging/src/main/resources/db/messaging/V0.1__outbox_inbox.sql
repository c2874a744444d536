-- The runtime role may read and add everywhere; the right to change or remove is granted by name.
-- A table that nobody thought about is therefore append-only.
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT ON TABLES TO "${runtimeRole}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO "${runtimeRole}";

CREATE TABLE outbox (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id     uuid        NOT NULL UNIQUE DEFAULT uuidv7(),
  topic        text        NOT NULL,
  aggregate_id text        NOT NULL,
  type         text        NOT NULL,
  payload      text        NOT NULL,
  traceparent  text,
  occurred_at  timestamptz NOT NULL,
  sent_at      timestamptz
);
-- The relay asks for what is not yet sent, never for "greater than the last": a transaction that
-- commits late would be lost.
CREATE INDEX outbox_unsent ON outbox (id) WHERE sent_at IS NULL;
CREATE INDEX outbox_sent ON outbox (sent_at) WHERE sent_at IS NOT NULL;
GRANT UPDATE (sent_at) ON outbox TO "${runtimeRole}";
GRANT DELETE ON outbox TO "${runtimeRole}";

CREATE TABLE inbox (
  event_id    uuid        PRIMARY KEY,
  topic       text        NOT NULL,
  received_at timestamptz NOT NULL
);
CREATE INDEX inbox_received ON inbox (received_at);
GRANT DELETE ON inbox TO "${runtimeRole}";

-- Positions live beside the data they produced, so both change in one transaction.
CREATE TABLE consumer_position (
  topic         text        NOT NULL,
  partition     integer     NOT NULL,
  next_offset   bigint      NOT NULL CHECK (next_offset >= 0),
  last_event_at timestamptz,
  applied_at    timestamptz NOT NULL,
  PRIMARY KEY (topic, partition)
);
GRANT UPDATE, DELETE ON consumer_position TO "${runtimeRole}";

-- Orders to the consumer (rebuild, replay of dead letters), taken by whichever instance is active.
CREATE TABLE consumer_job (
  id           uuid        PRIMARY KEY DEFAULT uuidv7(),
  kind         text        NOT NULL CHECK (kind IN ('REBUILD', 'REPLAY_DEAD_LETTERS')),
  state        text        NOT NULL DEFAULT 'QUEUED'
                           CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
  requested_by text        NOT NULL,
  requested_at timestamptz NOT NULL,
  finished_at  timestamptz,
  applied      bigint      NOT NULL DEFAULT 0,
  detail       text
);
CREATE UNIQUE INDEX consumer_job_one_open ON consumer_job (kind)
  WHERE state IN ('QUEUED', 'RUNNING');
GRANT UPDATE ON consumer_job TO "${runtimeRole}";
