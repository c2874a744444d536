-- What an investment decision says of a project, beside its name and total.
ALTER TABLE project
  ADD COLUMN project_group          text CHECK (project_group IN ('A', 'B', 'C')),
  ADD COLUMN decision_number        text CHECK (length(decision_number) BETWEEN 1 AND 100),
  ADD COLUMN decision_date          date,
  ADD COLUMN decision_issuer        text CHECK (length(decision_issuer) BETWEEN 1 AND 200),
  -- Carried out by the community under the special mechanism, by this decision; null otherwise.
  ADD COLUMN community_basis_number text CHECK (length(community_basis_number) BETWEEN 1 AND 100),
  ADD COLUMN community_basis_date   date,
  ADD COLUMN community_basis_issuer text CHECK (length(community_basis_issuer) BETWEEN 1 AND 200),
  ADD CONSTRAINT investment_decision_is_whole CHECK (
    num_nonnulls(decision_number, decision_date, decision_issuer) IN (0, 3)),
  ADD CONSTRAINT community_execution_has_its_decision CHECK (
    num_nonnulls(community_basis_number, community_basis_date, community_basis_issuer) IN (0, 3));
GRANT UPDATE (version, total_investment) ON project TO "${runtimeRole}";
GRANT UPDATE (total_investment) ON project_payment TO "${runtimeRole}";

-- Where a project lies, which components pay for it and which criteria it serves, each with its
-- share: so many parts of a whole, and all parts of a kind make the whole exactly.
CREATE TABLE project_share (
  project_id    uuid    NOT NULL REFERENCES project,
  kind          text    NOT NULL CHECK (kind IN ('PLACE', 'COMPONENT', 'CRITERION')),
  position      integer NOT NULL CHECK (position BETWEEN 1 AND 200),
  locality_id   uuid,
  locality_path uuid[],
  programme     text,
  component     text,
  standard      text    CHECK (standard IN ('NTM', 'ADVANCED', 'MODEL', 'DISTRICT_NTM',
                                            'DISTRICT_ADVANCED', 'TASK_COMPLETED')),
  criterion     text    CHECK (criterion ~ '^[0-9]{1,2}([.][0-9]{1,2})?$'),
  parts         integer NOT NULL CHECK (parts > 0),
  whole         integer NOT NULL CHECK (whole BETWEEN 1 AND 1000000),
  PRIMARY KEY (project_id, kind, position),
  FOREIGN KEY (programme, component) REFERENCES programme_component,
  CHECK ((kind = 'PLACE') = (locality_id IS NOT NULL)),
  CHECK ((kind = 'PLACE') = (locality_path IS NOT NULL)),
  CHECK (num_nonnulls(programme, component) = CASE kind WHEN 'COMPONENT' THEN 2 ELSE 0 END),
  CHECK (num_nonnulls(standard, criterion) = CASE kind WHEN 'CRITERION' THEN 2 ELSE 0 END),
  UNIQUE (project_id, locality_id),
  UNIQUE (project_id, programme, component),
  UNIQUE (project_id, standard, criterion)
);
CREATE INDEX project_share_place ON project_share USING gin (locality_path)
  WHERE kind = 'PLACE';

CREATE FUNCTION shares_make_the_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM project_share s
             WHERE s.project_id = NEW.project_id AND s.kind = NEW.kind
             HAVING sum(s.parts) <> min(s.whole) OR min(s.whole) <> max(s.whole)) THEN
    RAISE EXCEPTION 'shares_make_the_whole: the parts of project % do not sum to the whole',
      NEW.project_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER shares_make_the_whole AFTER INSERT ON project_share
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION shares_make_the_whole();

INSERT INTO project_share (project_id, kind, position, locality_id, locality_path, parts, whole)
  SELECT id, 'PLACE', 1, locality_id, locality_path, 1, 1 FROM project;

-- The total investment by decision: the registration is amendment 0, and the newest one holds.
CREATE TABLE project_investment (
  project_id   uuid        NOT NULL REFERENCES project,
  amendment    integer     NOT NULL CHECK (amendment >= 0),
  total        bigint      NOT NULL CHECK (total BETWEEN 1 AND 9007199254740991),
  reason       text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  basis_number text        CHECK (length(basis_number) BETWEEN 1 AND 100),
  basis_date   date,
  basis_issuer text        CHECK (length(basis_issuer) BETWEEN 1 AND 200),
  recorded_by  text        NOT NULL,
  recorded_at  timestamptz NOT NULL,
  PRIMARY KEY (project_id, amendment),
  CONSTRAINT amendment_rests_on_a_decision CHECK (
    num_nonnulls(basis_number, basis_date, basis_issuer) = 3
    OR (amendment = 0 AND num_nonnulls(basis_number, basis_date, basis_issuer) = 0))
);
CREATE TABLE project_investment_source (
  project_id     uuid    NOT NULL,
  amendment      integer NOT NULL,
  capital_source text    NOT NULL REFERENCES capital_source,
  amount         bigint  NOT NULL CHECK (amount BETWEEN 1 AND 9007199254740991),
  PRIMARY KEY (project_id, amendment, capital_source),
  FOREIGN KEY (project_id, amendment) REFERENCES project_investment
);
INSERT INTO project_investment (project_id, amendment, total, reason, recorded_by, recorded_at)
  SELECT id, 0, total_investment, name, created_by, created_at FROM project;

CREATE FUNCTION sources_make_the_total() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT sum(s.amount) FROM project_investment_source s
      WHERE s.project_id = NEW.project_id AND s.amendment = NEW.amendment)
     <> (SELECT i.total FROM project_investment i
         WHERE i.project_id = NEW.project_id AND i.amendment = NEW.amendment) THEN
    RAISE EXCEPTION 'sources_make_the_total: the sources of project % do not sum to its total',
      NEW.project_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER sources_make_the_total AFTER INSERT ON project_investment_source
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION sources_make_the_total();

-- The cap of payments (INV-04) is moved by a decision and by nothing else.
CREATE FUNCTION total_is_that_of_the_newest_decision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid := COALESCE(to_jsonb(NEW) ->> 'project_id', to_jsonb(NEW) ->> 'id')::uuid;
  decided bigint;
BEGIN
  SELECT i.total INTO decided FROM project_investment i
    WHERE i.project_id = changed ORDER BY i.amendment DESC LIMIT 1;
  IF decided IS NULL
     OR decided <> (SELECT p.total_investment FROM project p WHERE p.id = changed)
     OR decided <> (SELECT p.total_investment FROM project_payment p
                    WHERE p.project_id = changed) THEN
    RAISE EXCEPTION 'total_is_that_of_the_newest_decision: project %', changed
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER total_is_that_of_the_newest_decision AFTER INSERT ON project_investment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION total_is_that_of_the_newest_decision();
CREATE CONSTRAINT TRIGGER total_is_that_of_the_newest_decision
  AFTER INSERT OR UPDATE OF total_investment ON project
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION total_is_that_of_the_newest_decision();
CREATE CONSTRAINT TRIGGER total_is_that_of_the_newest_decision
  AFTER INSERT OR UPDATE OF total_investment ON project_payment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION total_is_that_of_the_newest_decision();

-- Physical progress as it was seen on the spot. A wrong record is followed by a right one.
CREATE TABLE project_progress (
  project_id         uuid          NOT NULL REFERENCES project,
  record             integer       NOT NULL CHECK (record > 0),
  seen_on            date          NOT NULL,
  percent_hundredths integer       CHECK (percent_hundredths BETWEEN 0 AND 10000),
  quantity           numeric(18,3) CHECK (quantity >= 0),
  unit               text          CHECK (length(unit) BETWEEN 1 AND 50),
  note               text          CHECK (length(note) BETWEEN 1 AND 1000),
  recorded_by        text          NOT NULL,
  recorded_person    text          NOT NULL,
  recorded_at        timestamptz   NOT NULL,
  PRIMARY KEY (project_id, record),
  CONSTRAINT progress_says_how_far CHECK (num_nonnulls(percent_hundredths, quantity) > 0),
  CONSTRAINT quantity_has_its_unit CHECK ((quantity IS NULL) = (unit IS NULL))
);

-- What a project owes for accepted work: the state that was told last. Version counts the events.
CREATE TABLE project_arrears (
  project_id uuid        PRIMARY KEY REFERENCES project,
  version    bigint      NOT NULL CHECK (version > 0),
  amount     bigint      NOT NULL CHECK (amount BETWEEN 0 AND 9007199254740991),
  since      date,
  changed_at timestamptz NOT NULL,
  CHECK ((amount > 0) = (since IS NOT NULL))
);
CREATE INDEX project_arrears_standing ON project_arrears (project_id) WHERE amount > 0;
CREATE INDEX contract_acceptance_due ON contract_acceptance (due_on, contract_id);
GRANT UPDATE (version, amount, since, changed_at) ON project_arrears TO "${runtimeRole}";

-- INV-15: a holder that is closed takes no budget, no contract and no payment any more.
CREATE TABLE holder_closing (
  holder_kind text        NOT NULL CHECK (holder_kind IN ('LOCALITY', 'PROJECT')),
  holder_id   uuid        NOT NULL,
  holder_name text        NOT NULL,
  closed_on   date        NOT NULL,
  decision_id uuid        NOT NULL,
  closed_at   timestamptz NOT NULL,
  PRIMARY KEY (holder_kind, holder_id)
);
CREATE TRIGGER holder_closing_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON holder_closing
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();

CREATE FUNCTION closed_with_nothing_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM account a JOIN balance b ON b.account_id = a.id
             WHERE a.holder_kind = NEW.holder_kind AND a.holder_id = NEW.holder_id
               AND b.compartment IN ('ADVANCE', 'RESERVED') AND b.amount > 0) THEN
    RAISE EXCEPTION 'INV-06: holder % has outstanding advances or open claims', NEW.holder_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER closed_with_nothing_open BEFORE INSERT ON holder_closing
  FOR EACH ROW EXECUTE FUNCTION closed_with_nothing_open();

CREATE FUNCTION refuse_if_closed(kind text, holder uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM holder_closing c
             WHERE c.holder_kind = kind AND c.holder_id = holder) THEN
    RAISE EXCEPTION 'INV-15: holder % is closed', holder USING ERRCODE = 'restrict_violation';
  END IF;
END $$;

CREATE FUNCTION closed_holder_opens_no_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_if_closed(NEW.holder_kind, NEW.holder_id);
  RETURN NEW;
END $$;
CREATE TRIGGER closed_holder_opens_no_account BEFORE INSERT ON account
  FOR EACH ROW EXECUTE FUNCTION closed_holder_opens_no_account();

-- Unspent budget may still go back or lapse; nothing comes in and nothing is claimed or paid.
CREATE FUNCTION closed_holder_takes_no_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM holder_closing c JOIN account a
               ON a.holder_kind = c.holder_kind AND a.holder_id = c.holder_id
             JOIN ledger_transaction t ON t.id = NEW.transaction_id
             WHERE a.id = NEW.account_id AND t.kind NOT IN ('REDUCTION', 'CANCELLATION')) THEN
    RAISE EXCEPTION 'INV-15: account % belongs to a closed holder', NEW.account_id
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER closed_holder_takes_no_entry BEFORE INSERT ON entry
  FOR EACH ROW EXECUTE FUNCTION closed_holder_takes_no_entry();

CREATE FUNCTION closed_project_takes_no_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_if_closed('PROJECT', NEW.project_id);
  RETURN NEW;
END $$;
CREATE TRIGGER closed_project_takes_no_contract BEFORE INSERT ON contract
  FOR EACH ROW EXECUTE FUNCTION closed_project_takes_no_row();
CREATE TRIGGER closed_project_takes_no_disbursement BEFORE INSERT ON disbursement
  FOR EACH ROW EXECUTE FUNCTION closed_project_takes_no_row();
CREATE TRIGGER closed_project_takes_no_amendment BEFORE INSERT ON project_investment
  FOR EACH ROW EXECUTE FUNCTION closed_project_takes_no_row();

-- How long each step of the settlement of a finished project may take, by group (handbook 4.3).
-- The rule is that of the day on which the work was handed over.
CREATE TABLE project_settlement_rule (
  project_group       text    NOT NULL CHECK (project_group IN ('A', 'B', 'C')),
  valid_from          date    NOT NULL,
  valid_to            date,
  file_months         integer NOT NULL CHECK (file_months > 0),
  verification_months integer NOT NULL CHECK (verification_months >= 0),
  verification_days   integer NOT NULL CHECK (verification_days >= 0),
  approval_days       integer NOT NULL CHECK (approval_days > 0),
  legal_basis         text    NOT NULL,
  PRIMARY KEY (project_group, valid_from),
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
INSERT INTO project_settlement_rule VALUES
  ('A', '2026-07-01', NULL, 9, 4, 0, 15, 'NĐ 193/2026/NĐ-CP, Điều 21'),
  ('B', '2026-07-01', NULL, 6, 2, 15, 10, 'NĐ 193/2026/NĐ-CP, Điều 21'),
  ('C', '2026-07-01', NULL, 4, 2, 0, 7, 'NĐ 193/2026/NĐ-CP, Điều 21');

-- Settlements of finished projects (quyết toán dự án hoàn thành): one person proposes, a second
-- verifies, a third approves; from then on the project is closed.
CREATE TABLE project_settlement (
  id               uuid        PRIMARY KEY,
  version          bigint      NOT NULL,
  status           text        NOT NULL
                   CHECK (status IN ('PROPOSED', 'VERIFIED', 'APPROVED', 'REJECTED')),
  project_id       uuid        NOT NULL REFERENCES project,
  handed_over_on   date        NOT NULL,
  proposed_value   bigint      NOT NULL CHECK (proposed_value BETWEEN 0 AND 9007199254740991),
  proposed_on      date        NOT NULL CHECK (proposed_on >= handed_over_on),
  proposed_by      text        NOT NULL,
  proposed_person  text        NOT NULL,
  proposed_at      timestamptz NOT NULL,
  verified_value   bigint      CHECK (verified_value BETWEEN 0 AND 9007199254740991),
  verified_on      date        CHECK (verified_on >= proposed_on),
  verified_by      text,
  verified_person  text,
  verified_at      timestamptz,
  verification     text        CHECK (length(verification) BETWEEN 1 AND 1000),
  approved_on      date        CHECK (approved_on >= verified_on),
  approved_by      text,
  approved_person  text,
  approved_at      timestamptz,
  basis_number     text,
  basis_date       date,
  basis_issuer     text,
  rejected_by      text,
  rejected_person  text,
  rejected_at      timestamptz,
  rejection_reason text        CHECK (length(rejection_reason) BETWEEN 1 AND 1000),
  CONSTRAINT proposer_does_not_verify CHECK (verified_person <> proposed_person),
  CONSTRAINT proposer_does_not_approve CHECK (approved_person <> proposed_person),
  CONSTRAINT verifier_does_not_approve CHECK (approved_person <> verified_person),
  CONSTRAINT verified_is_signed CHECK (
    status NOT IN ('VERIFIED', 'APPROVED')
    OR num_nonnulls(verified_value, verified_on, verified_person, verified_at) = 4),
  CONSTRAINT approved_rests_on_a_decision CHECK (
    (status = 'APPROVED')
    = (num_nonnulls(approved_on, approved_person, approved_at, basis_number, basis_date,
                    basis_issuer) = 6)),
  CONSTRAINT rejected_says_why CHECK ((status = 'REJECTED') = (rejection_reason IS NOT NULL))
);
CREATE UNIQUE INDEX project_settlement_once ON project_settlement (project_id)
  WHERE status <> 'REJECTED';
GRANT UPDATE (version, status, verified_value, verified_on, verified_by, verified_person,
              verified_at, verification, approved_on, approved_by, approved_person, approved_at,
              basis_number, basis_date, basis_issuer, rejected_by, rejected_person, rejected_at,
              rejection_reason)
  ON project_settlement TO "${runtimeRole}";
