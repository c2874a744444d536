-- A plan as its signed document says, misprints included. Nothing here is ever changed.
CREATE TABLE plan (
  id            uuid        PRIMARY KEY,
  version       bigint      NOT NULL DEFAULT 1,
  number        text        NOT NULL,
  issued_on     date        NOT NULL,
  title         text        NOT NULL,
  issuer_name   text        NOT NULL,
  issuer_kind   text        NOT NULL,
  locality_id   uuid        NOT NULL REFERENCES locality,
  -- The plan's locality and all above it on the day of issue, for subtrees.
  locality_path uuid[]      NOT NULL,
  year_from     integer     NOT NULL CHECK (year_from BETWEEN 2010 AND 2050),
  year_to       integer     NOT NULL CHECK (year_to BETWEEN 2010 AND 2050),
  imported_by   text        NOT NULL,
  imported_at   timestamptz NOT NULL,
  CHECK (year_from <= year_to),
  CONSTRAINT plan_is_imported_once UNIQUE (number, issuer_name, issued_on)
);

CREATE TABLE plan_legal_basis (
  id        uuid    PRIMARY KEY,
  plan_id   uuid    NOT NULL REFERENCES plan,
  position  integer NOT NULL,
  kind      text    NOT NULL,
  number    text    NOT NULL,
  issued_on date,
  issuer    text,
  UNIQUE (plan_id, position)
);

CREATE TABLE plan_target (
  id              uuid    PRIMARY KEY,
  plan_id         uuid    NOT NULL REFERENCES plan,
  position        integer NOT NULL,
  code            text    NOT NULL,
  section         text    NOT NULL,
  label           text    NOT NULL,
  level           text    NOT NULL,
  standard        text,
  goal_kind       text    NOT NULL,
  comparator      text    NOT NULL,
  declared        numeric(18, 4) CHECK (declared >= 0),
  unit            text    NOT NULL,
  recognised_year integer,
  due_from        date,
  due_on          date,
  due_precision   text,
  due_printed     text,
  UNIQUE (plan_id, position),
  UNIQUE (plan_id, code),
  CHECK (standard IS NOT NULL OR goal_kind = 'MEASURE')
);

CREATE TABLE plan_target_locality (
  id           uuid    PRIMARY KEY,
  target_id    uuid    NOT NULL REFERENCES plan_target,
  position     integer NOT NULL,
  locality_id  uuid    NOT NULL REFERENCES locality,
  printed_name text    NOT NULL,
  UNIQUE (target_id, position),
  UNIQUE (target_id, locality_id)
);

CREATE TABLE plan_task (
  id            uuid    PRIMARY KEY,
  plan_id       uuid    NOT NULL REFERENCES plan,
  position      integer NOT NULL,
  no            text,
  section       text    NOT NULL,
  leads         text[]  NOT NULL,
  co_agencies   text[]  NOT NULL,
  text          text    NOT NULL,
  locality_id   uuid    REFERENCES locality,
  due_from      date,
  due_on        date,
  due_precision text,
  due_printed   text,
  UNIQUE (plan_id, position)
);

CREATE TABLE plan_report_duty (
  id            uuid    PRIMARY KEY,
  plan_id       uuid    NOT NULL REFERENCES plan,
  position      integer NOT NULL,
  section       text    NOT NULL,
  reporter      text    NOT NULL,
  receivers     text[]  NOT NULL,
  title         text,
  frequency     text    NOT NULL,
  reports       integer NOT NULL CHECK (reports >= 1),
  due_from      date,
  due_on        date,
  due_precision text,
  due_printed   text,
  UNIQUE (plan_id, position)
);
