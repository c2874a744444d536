-- The first answer to a command, stored in the transaction of the command.
CREATE TABLE idempotency_record (
  caller       text        NOT NULL,
  route        text        NOT NULL,
  key          text        NOT NULL,
  request_hash bytea       NOT NULL,
  status       integer,
  location     text,
  etag         text,
  body         text,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (caller, route, key)
);
CREATE INDEX idempotency_record_created ON idempotency_record (created_at);
GRANT UPDATE (status, location, etag, body) ON idempotency_record TO "${runtimeRole}";
GRANT DELETE ON idempotency_record TO "${runtimeRole}";

-- Who was refused what. Nothing grants UPDATE or DELETE here: the trail only grows.
CREATE TABLE audit_event (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  occurred_at timestamptz NOT NULL,
  person      text        NOT NULL,
  account     text        NOT NULL,
  action      text        NOT NULL,
  outcome     text        NOT NULL,
  object      text        NOT NULL,
  trace_id    text
);
