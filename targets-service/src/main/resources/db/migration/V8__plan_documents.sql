-- A plan can be used before it has its number, and it has versions: the first, the one that got the
-- number, one for each decision that amends it. Versions and their parts are never changed.
ALTER TABLE plan ALTER COLUMN number DROP NOT NULL;
ALTER TABLE plan ALTER COLUMN issued_on DROP NOT NULL;
ALTER TABLE plan ADD COLUMN codes_as_of date;
UPDATE plan SET codes_as_of = issued_on;
ALTER TABLE plan ALTER COLUMN codes_as_of SET NOT NULL;
-- The version whose parts hold; a number that comes later makes a version without parts of its own.
ALTER TABLE plan ADD COLUMN parts_version bigint NOT NULL DEFAULT 1;
ALTER TABLE plan ADD COLUMN parent_number text;
ALTER TABLE plan ADD COLUMN parent_issuer text;
ALTER TABLE plan ADD COLUMN parent_id uuid REFERENCES plan;
CREATE INDEX plan_of_parent ON plan (parent_id);
CREATE UNIQUE INDEX plan_without_number_is_imported_once
  ON plan (title, issuer_name, year_from, year_to) WHERE number IS NULL;
GRANT UPDATE (version, parts_version, number, issued_on, title, issuer_name, issuer_kind, year_from,
  year_to, codes_as_of, parent_number, parent_issuer, parent_id) ON plan TO "${runtimeRole}";

CREATE TABLE plan_version (
  plan_id         uuid        NOT NULL REFERENCES plan,
  version         bigint      NOT NULL CHECK (version >= 1),
  change          text        NOT NULL
                  CHECK (change IN ('IMPORTED', 'ISSUED', 'AMENDED', 'LINKED', 'PLACED')),
  parts_version   bigint      NOT NULL,
  number          text,
  issued_on       date,
  decision_number text,
  decision_date   date,
  decision_issuer text,
  recorded_by     text        NOT NULL,
  recorded_at     timestamptz NOT NULL,
  PRIMARY KEY (plan_id, version),
  CHECK ((change = 'AMENDED') = (decision_number IS NOT NULL AND decision_date IS NOT NULL))
);
INSERT INTO plan_version (plan_id, version, change, parts_version, number, issued_on, recorded_by,
    recorded_at)
  SELECT id, version, 'IMPORTED', 1, number, issued_on, imported_by, imported_at FROM plan;

-- The document row by row: each item of each of its lists as it was handed in, and what stands
-- outside of lists as the section DOCUMENT.
CREATE TABLE plan_part (
  plan_id  uuid    NOT NULL,
  version  bigint  NOT NULL,
  section  text    NOT NULL,
  position integer NOT NULL CHECK (position >= 0),
  content  jsonb   NOT NULL CHECK (jsonb_typeof(content) = 'object'),
  PRIMARY KEY (plan_id, version, section, position),
  FOREIGN KEY (plan_id, version) REFERENCES plan_version
);

-- Each place that the document names, once, and the unit that it was matched to; null until
-- somebody confirms one.
CREATE TABLE plan_place (
  id          uuid    PRIMARY KEY,
  plan_id     uuid    NOT NULL,
  version     bigint  NOT NULL,
  position    integer NOT NULL,
  code        text,
  name        text,
  level       text,
  parent_code text,
  parent_name text,
  printed     text,
  pointers    text[]  NOT NULL,
  locality_id uuid    REFERENCES locality,
  matched_by  text    CHECK (matched_by IN ('CODE', 'NAME')),
  UNIQUE (plan_id, version, position),
  FOREIGN KEY (plan_id, version) REFERENCES plan_version,
  CHECK ((locality_id IS NULL) = (matched_by IS NULL)),
  CHECK (code IS NOT NULL OR name IS NOT NULL)
);
CREATE TABLE plan_place_confirmation (
  place_id     uuid        PRIMARY KEY REFERENCES plan_place,
  locality_id  uuid        NOT NULL REFERENCES locality,
  confirmed_by text        NOT NULL,
  confirmed_at timestamptz NOT NULL
);

ALTER TABLE plan_legal_basis ALTER COLUMN number DROP NOT NULL;
ALTER TABLE plan_legal_basis ADD COLUMN version bigint NOT NULL DEFAULT 1;
ALTER TABLE plan_legal_basis ADD COLUMN note text;
ALTER TABLE plan_legal_basis DROP CONSTRAINT plan_legal_basis_plan_id_position_key;
ALTER TABLE plan_legal_basis ADD UNIQUE (plan_id, version, position);

ALTER TABLE plan_target ADD COLUMN version bigint NOT NULL DEFAULT 1;
ALTER TABLE plan_target ALTER COLUMN declared TYPE numeric(20, 6);
ALTER TABLE plan_target ADD COLUMN due_qualifier text;
ALTER TABLE plan_target ADD COLUMN due_every text;
ALTER TABLE plan_target DROP CONSTRAINT plan_target_plan_id_position_key;
ALTER TABLE plan_target DROP CONSTRAINT plan_target_plan_id_code_key;
ALTER TABLE plan_target ADD UNIQUE (plan_id, version, position);
ALTER TABLE plan_target ADD UNIQUE (plan_id, version, code);
ALTER TABLE plan_target DROP CONSTRAINT plan_target_check;
ALTER TABLE plan_target ADD CONSTRAINT plan_target_has_its_standard CHECK (standard IS NOT NULL
  OR goal_kind NOT IN
    ('RECOGNISED', 'DECISION_RECEIVED', 'DOSSIER_COMPLETE', 'MAINTAIN', 'COUNT_BY_PARENT'));

ALTER TABLE plan_target_locality ALTER COLUMN locality_id DROP NOT NULL;
ALTER TABLE plan_target_locality ADD COLUMN place_id uuid REFERENCES plan_place;
ALTER TABLE plan_target_locality ADD COLUMN standard text;

ALTER TABLE plan_task ADD COLUMN version bigint NOT NULL DEFAULT 1;
ALTER TABLE plan_task ADD COLUMN due_qualifier text;
ALTER TABLE plan_task ADD COLUMN due_every text;
ALTER TABLE plan_task ADD COLUMN criteria_set text;
ALTER TABLE plan_task ADD COLUMN criteria text[] NOT NULL DEFAULT '{}';
ALTER TABLE plan_task ADD COLUMN kind text;
ALTER TABLE plan_task ADD COLUMN frequency text;
ALTER TABLE plan_task DROP CONSTRAINT plan_task_plan_id_position_key;
ALTER TABLE plan_task ADD UNIQUE (plan_id, version, position);

ALTER TABLE plan_report_duty ADD COLUMN version bigint NOT NULL DEFAULT 1;
ALTER TABLE plan_report_duty ADD COLUMN due_qualifier text;
ALTER TABLE plan_report_duty ADD COLUMN due_every text;
ALTER TABLE plan_report_duty DROP CONSTRAINT plan_report_duty_plan_id_position_key;
ALTER TABLE plan_report_duty ADD UNIQUE (plan_id, version, position);
