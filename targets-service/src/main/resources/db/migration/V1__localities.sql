-- Trusted extensions: the owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Levels are data with validity: the district level ended on 30 June 2025, and since then communes
-- lie directly below provinces. A level without digits has no official code.
CREATE TABLE locality_level (
  level        text NOT NULL,
  parent_level text,
  code_digits  smallint,
  valid_from   date NOT NULL,
  valid_to     date,
  PRIMARY KEY (level, valid_from),
  CHECK (valid_to >= valid_from),
  EXCLUDE USING gist (level WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
INSERT INTO locality_level (level, parent_level, code_digits, valid_from, valid_to) VALUES
  ('PROVINCE', NULL,       2,    '2004-01-01', NULL),
  ('DISTRICT', 'PROVINCE', 3,    '2004-01-01', '2025-06-30'),
  ('COMMUNE',  'DISTRICT', 5,    '2004-01-01', '2025-06-30'),
  ('COMMUNE',  'PROVINCE', 5,    '2025-07-01', NULL),
  ('VILLAGE',  'COMMUNE',  NULL, '2004-01-01', NULL);

-- Work that outlives its request. Progress is written while it runs, so it may be changed.
CREATE TABLE job (
  id           uuid        PRIMARY KEY,
  kind         text        NOT NULL CHECK (kind IN ('LOCALITY_IMPORT')),
  state        text        NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
  phase        text,
  parameters   jsonb       NOT NULL,
  rows_total   integer     NOT NULL DEFAULT 0 CHECK (rows_total >= 0),
  rows_read    integer     NOT NULL DEFAULT 0 CHECK (rows_read >= 0),
  rows_valid   integer     NOT NULL DEFAULT 0 CHECK (rows_valid >= 0),
  rows_written integer     NOT NULL DEFAULT 0 CHECK (rows_written >= 0),
  error_count  integer     NOT NULL DEFAULT 0 CHECK (error_count >= 0),
  errors       jsonb       NOT NULL DEFAULT '[]',
  result       jsonb,
  failure      text,
  requested_by text        NOT NULL,
  requested_at timestamptz NOT NULL,
  started_at   timestamptz,
  finished_at  timestamptz
);
CREATE UNIQUE INDEX job_one_open ON job (kind) WHERE state IN ('QUEUED', 'RUNNING');
GRANT UPDATE (state, phase, rows_total, rows_read, rows_valid, rows_written, error_count, errors,
  result, failure, started_at, finished_at) ON job TO "${runtimeRole}";

-- Which list a tree was read from; public lists disagree, so every tree names its source.
CREATE TABLE locality_import (
  id          uuid        PRIMARY KEY,
  valid_from  date        NOT NULL UNIQUE,
  scheme      text        NOT NULL CHECK (scheme IN ('QD124', 'QD19')),
  source      text        NOT NULL,
  legal_basis text,
  imported_by text        NOT NULL,
  imported_at timestamptz NOT NULL
);

-- Order of the change feed. Only one import writes at a time, under a lock, so numbers become
-- visible in their order.
CREATE SEQUENCE locality_change_number;

-- The identity of one unit during its life. Codes, names and parents change; the id never does.
CREATE TABLE locality (
  id            uuid   PRIMARY KEY,
  level         text   NOT NULL,
  valid_from    date   NOT NULL,
  valid_to      date,
  import_id     uuid   NOT NULL REFERENCES locality_import,
  version       bigint NOT NULL DEFAULT 1 CHECK (version >= 1),
  change_number bigint NOT NULL UNIQUE DEFAULT nextval('locality_change_number'),
  CHECK (valid_to >= valid_from)
);
GRANT UPDATE (valid_to, version, change_number) ON locality TO "${runtimeRole}";

CREATE TABLE locality_code (
  locality_id uuid NOT NULL REFERENCES locality,
  scheme      text NOT NULL,
  level       text NOT NULL,
  code        text NOT NULL CHECK (code ~ '^[0-9]{2,5}$'),
  valid_from  date NOT NULL,
  valid_to    date,
  PRIMARY KEY (locality_id, scheme, valid_from),
  CHECK (valid_to >= valid_from),
  CONSTRAINT locality_code_names_one_unit EXCLUDE USING gist
    (scheme WITH =, level WITH =, code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX locality_code_by_code ON locality_code (code, valid_from);
GRANT UPDATE (valid_to) ON locality_code TO "${runtimeRole}";

-- search_key: without tone marks, accents and letter case; bare_key: the same without the kind's
-- word; match_key: accents kept, tone marks folded to the end of the syllable.
CREATE TABLE locality_name (
  locality_id uuid NOT NULL REFERENCES locality,
  name        text NOT NULL CHECK (name <> '' AND name = normalize(name, NFC)),
  kind        text NOT NULL,
  search_key  text NOT NULL,
  bare_key    text NOT NULL,
  match_key   text NOT NULL,
  valid_from  date NOT NULL,
  valid_to    date,
  PRIMARY KEY (locality_id, valid_from),
  CHECK (valid_to >= valid_from),
  CONSTRAINT locality_has_one_name EXCLUDE USING gist
    (locality_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX locality_name_search ON locality_name USING gin (search_key gin_trgm_ops);
GRANT UPDATE (valid_to) ON locality_name TO "${runtimeRole}";

CREATE TABLE locality_parent (
  child_id   uuid NOT NULL REFERENCES locality,
  parent_id  uuid NOT NULL REFERENCES locality,
  valid_from date NOT NULL,
  valid_to   date,
  PRIMARY KEY (child_id, valid_from),
  CHECK (valid_to >= valid_from),
  CHECK (child_id <> parent_id),
  CONSTRAINT locality_has_one_parent EXCLUDE USING gist
    (child_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX locality_parent_children ON locality_parent (parent_id, valid_from);
GRANT UPDATE (valid_to) ON locality_parent TO "${runtimeRole}";

-- What became of a unit that ended, one record for each succession of the official table.
CREATE TABLE locality_change (
  id             uuid PRIMARY KEY,
  type           text NOT NULL
                 CHECK (type IN ('MERGE', 'SPLIT', 'RENAME', 'RETYPE', 'ABOLISH', 'ESTABLISH')),
  effective_date date NOT NULL,
  legal_basis    text,
  import_id      uuid NOT NULL REFERENCES locality_import
);
CREATE TABLE locality_change_member (
  change_id   uuid NOT NULL REFERENCES locality_change,
  locality_id uuid NOT NULL REFERENCES locality,
  role        text NOT NULL CHECK (role IN ('PREDECESSOR', 'SUCCESSOR')),
  share_note  text NOT NULL,
  PRIMARY KEY (change_id, locality_id, role)
);
CREATE INDEX locality_change_member_locality ON locality_change_member (locality_id, role);
