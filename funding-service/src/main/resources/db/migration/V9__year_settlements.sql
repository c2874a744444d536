-- Settlements of a budget year (quyết toán niên độ) of a programme in a locality and all below it.
-- One person proposes, another approves; from then on the accounts take no more entries (INV-20).
CREATE TABLE year_settlement (
  id              uuid        PRIMARY KEY,
  version         bigint      NOT NULL,
  status          text        NOT NULL CHECK (status IN ('PROPOSED', 'APPROVED', 'REJECTED')),
  locality_id     uuid        NOT NULL,
  locality_path   uuid[]      NOT NULL,
  programme       text        NOT NULL REFERENCES programme,
  budget_year     integer     NOT NULL CHECK (budget_year BETWEEN 2010 AND 2100),
  effective_date  date        NOT NULL,
  reason          text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  basis_number    text        NOT NULL,
  basis_date      date        NOT NULL,
  basis_issuer    text        NOT NULL,
  proposed_by     text        NOT NULL,
  proposed_person text        NOT NULL,
  proposed_at     timestamptz NOT NULL,
  decided_by      text,
  decided_person  text,
  decided_at      timestamptz,
  decision_note   text,
  accounts        integer     CHECK (accounts > 0),
  CONSTRAINT proposer_does_not_approve CHECK (
    status <> 'APPROVED' OR decided_person <> proposed_person),
  CONSTRAINT approved_counts_its_accounts CHECK ((status = 'APPROVED') = (accounts IS NOT NULL))
);
CREATE UNIQUE INDEX year_settlement_once ON year_settlement (locality_id, programme, budget_year)
  WHERE status <> 'REJECTED';
CREATE INDEX year_settlement_path ON year_settlement USING gin (locality_path);
GRANT UPDATE (version, status, decided_by, decided_person, decided_at, decision_note, accounts)
  ON year_settlement TO "${runtimeRole}";

-- INV-20: a settled year gets no new accounts either.
CREATE FUNCTION settled_year_opens_no_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM year_settlement s
             WHERE s.status = 'APPROVED' AND s.programme = NEW.programme
               AND s.budget_year = NEW.budget_year
               AND s.locality_id = ANY (NEW.locality_path)) THEN
    RAISE EXCEPTION 'INV-20: the year % of % is settled here', NEW.budget_year, NEW.programme
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER settled_year_opens_no_account BEFORE INSERT ON account
  FOR EACH ROW EXECUTE FUNCTION settled_year_opens_no_account();
