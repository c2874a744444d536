-- Budget accounts as their events tell them. The path is the tree at the time of the record and
-- comes with the event, so an account may be known before its locality.
CREATE TABLE execution_account (
  account_id        uuid    PRIMARY KEY,
  version           bigint  NOT NULL,
  holder_kind       text    NOT NULL,
  holder_id         uuid    NOT NULL,
  locality_id       uuid    NOT NULL,
  locality_path     uuid[]  NOT NULL,
  parent_account_id uuid,
  programme         text    NOT NULL,
  component         text    NOT NULL,
  capital_source    text    NOT NULL,
  nature            text    NOT NULL,
  budget_year       integer NOT NULL,
  received          bigint  NOT NULL,
  available         bigint  NOT NULL,
  allocated         bigint  NOT NULL,
  reserved          bigint  NOT NULL,
  disbursed         bigint  NOT NULL
);
CREATE INDEX execution_account_path ON execution_account USING gin (locality_path);
CREATE INDEX execution_account_year ON execution_account (budget_year);
GRANT UPDATE, DELETE ON execution_account TO "${runtimeRole}";

-- What moved on a business day by one kind of transaction; every figure of every period is a sum of
-- these rows. RECEIVED is positive when it grows.
CREATE TABLE execution_day (
  account_id       uuid   NOT NULL,
  effective_date   date   NOT NULL,
  transaction_kind text   NOT NULL,
  transactions     bigint NOT NULL,
  received         bigint NOT NULL,
  available        bigint NOT NULL,
  allocated        bigint NOT NULL,
  reserved         bigint NOT NULL,
  disbursed        bigint NOT NULL,
  PRIMARY KEY (account_id, effective_date, transaction_kind)
);
GRANT UPDATE, DELETE ON execution_day TO "${runtimeRole}";

-- Where the sum of the movements was not the balance that the event told. It stays after a rebuild:
-- nothing grants UPDATE or DELETE here.
CREATE TABLE execution_finding (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id  uuid        NOT NULL,
  version     bigint      NOT NULL,
  compartment text        NOT NULL,
  told        bigint      NOT NULL,
  reckoned    bigint      NOT NULL,
  found_at    timestamptz NOT NULL
);
CREATE UNIQUE INDEX execution_finding_once ON execution_finding (account_id, compartment, version);

-- Lines of imported funding plans: what was declared, beside what was assigned.
CREATE TABLE declared_plan (
  funding_plan_id uuid    PRIMARY KEY,
  version         bigint  NOT NULL,
  number          text    NOT NULL,
  issued_on       date,
  locality_id     uuid    NOT NULL,
  budget_year     integer NOT NULL
);
CREATE INDEX declared_plan_locality ON declared_plan (locality_id, budget_year);
GRANT UPDATE, DELETE ON declared_plan TO "${runtimeRole}";

CREATE TABLE declared_plan_line (
  funding_plan_id uuid   NOT NULL REFERENCES declared_plan ON DELETE CASCADE,
  line_id         uuid   NOT NULL,
  capital_source  text   NOT NULL,
  nature          text   NOT NULL,
  amount          bigint NOT NULL,
  PRIMARY KEY (funding_plan_id, line_id)
);
GRANT DELETE ON declared_plan_line TO "${runtimeRole}";

CREATE TABLE disbursement_copy (
  disbursement_id uuid    PRIMARY KEY,
  version         bigint  NOT NULL,
  account_id      uuid    NOT NULL,
  locality_path   uuid[]  NOT NULL,
  status          text    NOT NULL,
  amount          bigint  NOT NULL,
  component       text    NOT NULL,
  capital_source  text    NOT NULL,
  nature          text    NOT NULL,
  budget_year     integer NOT NULL,
  effective_date  date    NOT NULL
);
CREATE INDEX disbursement_copy_path ON disbursement_copy USING gin (locality_path);
CREATE INDEX disbursement_copy_year ON disbursement_copy (budget_year);
GRANT UPDATE, DELETE ON disbursement_copy TO "${runtimeRole}";
