CREATE TABLE project (
  id               uuid        PRIMARY KEY,
  version          bigint      NOT NULL,
  name             text        NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
  investor_agency  text        NOT NULL,
  locality_id      uuid        NOT NULL,
  locality_path    uuid[]      NOT NULL CHECK (cardinality(locality_path) > 0),
  nature           text        NOT NULL CHECK (nature IN ('INVESTMENT', 'RECURRENT')),
  total_investment bigint      NOT NULL CHECK (total_investment BETWEEN 1 AND 9007199254740991),
  created_by       text        NOT NULL,
  created_at       timestamptz NOT NULL
);
CREATE INDEX project_path ON project USING gin (locality_path);

-- What is paid to a project in cash and what is claimed of it, over all its accounts and years:
-- never more than its approved total investment (INV-04).
CREATE TABLE project_payment (
  project_id       uuid   PRIMARY KEY REFERENCES project,
  total_investment bigint NOT NULL CHECK (total_investment BETWEEN 1 AND 9007199254740991),
  claimed          bigint NOT NULL DEFAULT 0 CHECK (claimed >= 0),
  paid             bigint NOT NULL DEFAULT 0 CHECK (paid >= 0),
  CONSTRAINT inv_04_within_total_investment CHECK (paid + claimed <= total_investment)
);
GRANT UPDATE (claimed, paid) ON project_payment TO "${runtimeRole}";
