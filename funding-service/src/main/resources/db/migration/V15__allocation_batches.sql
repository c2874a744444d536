-- Many allocations that are proposed, approved and posted together or not at all.
CREATE TABLE allocation_batch (
  id              uuid        PRIMARY KEY,
  version         bigint      NOT NULL CHECK (version >= 0),
  status          text        NOT NULL CHECK (status IN ('PROPOSED', 'APPROVED', 'REJECTED')),
  lines           integer     NOT NULL CHECK (lines BETWEEN 1 AND 20000),
  total           bigint      NOT NULL CHECK (total BETWEEN 1 AND 9007199254740991),
  effective_date  date        NOT NULL,
  reason          text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  basis_number    text        NOT NULL CHECK (length(basis_number) BETWEEN 1 AND 100),
  basis_date      date        NOT NULL,
  basis_issuer    text        NOT NULL CHECK (length(basis_issuer) BETWEEN 1 AND 200),
  basis_level     text        NOT NULL
                  CHECK (basis_level IN ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
  -- Null when the lines were worked out here and came in no file.
  file_sha256     text        CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
  proposed_by     text        NOT NULL,
  proposed_person text        NOT NULL,
  proposed_at     timestamptz NOT NULL,
  decided_by      text,
  decided_person  text,
  decided_at      timestamptz,
  decision_note   text,
  transaction_id  uuid        UNIQUE REFERENCES ledger_transaction,
  CONSTRAINT batch_proposer_does_not_approve CHECK (
    status <> 'APPROVED' OR (decided_person IS NOT NULL AND decided_person <> proposed_person)),
  CONSTRAINT batch_decided_is_signed CHECK ((status = 'PROPOSED') = (decided_by IS NULL)),
  CONSTRAINT batch_approved_is_posted CHECK (
    (status = 'APPROVED') = (transaction_id IS NOT NULL))
);
GRANT UPDATE (version, status, decided_by, decided_person, decided_at, decision_note,
              transaction_id) ON allocation_batch TO "${runtimeRole}";

-- What a batch does to each account that gives, and what stood there when it was proposed, later
-- when it was approved.
CREATE TABLE allocation_batch_source (
  batch_id         uuid    NOT NULL REFERENCES allocation_batch,
  account_id       uuid    NOT NULL REFERENCES account,
  lines            integer NOT NULL CHECK (lines > 0),
  given            bigint  NOT NULL CHECK (given BETWEEN 1 AND 9007199254740991),
  taken            bigint  NOT NULL CHECK (taken BETWEEN 0 AND 9007199254740991),
  available_before bigint  NOT NULL CHECK (available_before BETWEEN 0 AND 9007199254740991),
  PRIMARY KEY (batch_id, account_id)
);
GRANT UPDATE (available_before) ON allocation_batch_source TO "${runtimeRole}";

CREATE TABLE allocation_batch_line (
  batch_id        uuid   NOT NULL,
  row_number      bigint NOT NULL CHECK (row_number > 0),
  from_account_id uuid   NOT NULL,
  account_id      uuid   NOT NULL REFERENCES account,
  amount          bigint NOT NULL CHECK (amount BETWEEN 1 AND 9007199254740991),
  note            text   CHECK (length(note) BETWEEN 1 AND 500),
  PRIMARY KEY (batch_id, row_number),
  FOREIGN KEY (batch_id, from_account_id) REFERENCES allocation_batch_source,
  -- A receiver is named once.
  UNIQUE (batch_id, account_id)
);

-- At commit: a batch is what its lines say, and what was posted for it is what was approved.
CREATE FUNCTION batch_is_what_its_lines_say() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT (count(*), COALESCE(sum(l.amount), 0)) FROM allocation_batch_line l
      WHERE l.batch_id = NEW.id) IS DISTINCT FROM (NEW.lines::bigint, NEW.total::numeric) THEN
    RAISE EXCEPTION 'batch % is not what its lines say', NEW.id
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = 'APPROVED' AND NEW.total IS DISTINCT FROM (
      SELECT sum(e.amount) FROM entry e
      WHERE e.transaction_id = NEW.transaction_id AND e.compartment = 'ALLOCATED') THEN
    RAISE EXCEPTION 'what was posted for batch % is not what was approved', NEW.id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER batch_is_what_its_lines_say
  AFTER INSERT OR UPDATE ON allocation_batch
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION batch_is_what_its_lines_say();

CREATE FUNCTION batch_is_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'PROPOSED' THEN
    RAISE EXCEPTION 'INV-13: batch % was decided already', OLD.id
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER batch_is_decided_once BEFORE UPDATE ON allocation_batch
  FOR EACH ROW EXECUTE FUNCTION batch_is_decided_once();

-- The proofs of an entry as before, in time that does not grow with the number of entries of its
-- transaction: a chain has one transaction at each version, so the version finds them.
CREATE OR REPLACE FUNCTION entry_adds_up() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  previous bigint;
BEGIN
  IF (SELECT sum(e.amount) FROM entry e
      WHERE e.account_id = NEW.account_id AND e.account_version = NEW.account_version) <> 0 THEN
    RAISE EXCEPTION 'the entries of transaction % do not sum to zero in account %',
      NEW.transaction_id, NEW.account_id USING ERRCODE = 'check_violation';
  END IF;
  SELECT e.balance_after INTO previous FROM entry e
    WHERE e.account_id = NEW.account_id AND e.compartment = NEW.compartment AND e.id < NEW.id
    ORDER BY e.id DESC LIMIT 1;
  IF NEW.balance_after <> COALESCE(previous, 0) + NEW.amount THEN
    RAISE EXCEPTION 'entry % does not continue the entry before it', NEW.id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

-- INV-01 as before, with two differences. When thousands of children receive at once, the sum over
-- all of them is taken once: for the entry of the giver, if the same database transaction wrote it
-- with or after that of the child, so that its own proof is still to come and sees the child. Which
-- command wrote a row is kept by the database itself and cannot be claimed by who writes it. And the
-- sums are those of the entries, which is where the proof is called for: balances may still change
-- after a proof that somebody asked for early (SET CONSTRAINTS), and are proved by themselves.
CREATE OR REPLACE FUNCTION children_received_what_was_allocated() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  giver uuid := NEW.account_id;
  allocated bigint;
  received numeric;
  own record;
  given record;
BEGIN
  IF NEW.compartment = 'RECEIVED' THEN
    SELECT a.parent_account_id INTO giver FROM account a WHERE a.id = NEW.account_id;
    IF giver IS NULL THEN
      RETURN NULL;
    END IF;
    SELECT e.xmin AS written_by, e.cmin::text::bigint AS command INTO own
      FROM entry e WHERE e.id = NEW.id;
    SELECT e.transaction_id, e.xmin AS written_by, e.cmin::text::bigint AS command INTO given
      FROM entry e WHERE e.account_id = giver AND e.compartment = 'ALLOCATED'
      ORDER BY e.id DESC LIMIT 1;
    IF given.transaction_id = NEW.transaction_id AND given.written_by = own.written_by
        AND given.command >= own.command THEN
      RETURN NULL;
    END IF;
  END IF;
  SELECT e.balance_after INTO allocated
    FROM entry e WHERE e.account_id = giver AND e.compartment = 'ALLOCATED'
    ORDER BY e.id DESC LIMIT 1;
  SELECT COALESCE(-sum(latest.balance_after), 0) INTO received
    FROM account c CROSS JOIN LATERAL (
      SELECT e.balance_after FROM entry e
      WHERE e.account_id = c.id AND e.compartment = 'RECEIVED'
      ORDER BY e.id DESC LIMIT 1) latest
    WHERE c.parent_account_id = giver;
  IF COALESCE(allocated, 0) <> received THEN
    RAISE EXCEPTION 'INV-01: account % allocated % but its children received %',
      giver, COALESCE(allocated, 0), received USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
