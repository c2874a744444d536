-- The service recomputes its own ledger all the time: a pass goes over all accounts in slices.
CREATE TABLE ledger_audit_pass (
  id           uuid        PRIMARY KEY,
  started_at   timestamptz NOT NULL,
  ended_at     timestamptz,
  accounts     bigint      NOT NULL DEFAULT 0 CHECK (accounts >= 0),
  differences  bigint      NOT NULL DEFAULT 0 CHECK (differences >= 0),
  last_account uuid
);
-- One pass is under way at a time, whichever instance goes on with it.
CREATE UNIQUE INDEX ledger_audit_pass_open ON ledger_audit_pass ((ended_at IS NULL))
  WHERE ended_at IS NULL;
GRANT UPDATE (ended_at, accounts, differences, last_account)
  ON ledger_audit_pass TO "${runtimeRole}";

-- What did not follow from the entries. A difference is told once, however often it is seen.
CREATE TABLE ledger_finding (
  id              uuid        PRIMARY KEY,
  pass_id         uuid        NOT NULL REFERENCES ledger_audit_pass,
  account_id      uuid        NOT NULL REFERENCES account,
  account_version bigint      NOT NULL CHECK (account_version >= 0),
  rule            text        NOT NULL CHECK (rule IN (
                    'OPENING', 'VERSION', 'PREVIOUS_HASH', 'HASH', 'SUM', 'CONTINUES',
                    'BALANCE', 'BALANCE_VERSION')),
  expected        text        NOT NULL,
  found           text        NOT NULL,
  locality_id     uuid        NOT NULL,
  locality_path   uuid[]      NOT NULL,
  found_at        timestamptz NOT NULL,
  UNIQUE (account_id, account_version, rule, expected, found)
);
CREATE INDEX ledger_finding_path ON ledger_finding USING gin (locality_path);
CREATE TRIGGER finding_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_finding
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
