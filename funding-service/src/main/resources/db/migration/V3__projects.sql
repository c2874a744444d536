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
