-- The money of a plan, as its document says. A line may be unsplit here, and only here.
CREATE TABLE funding_plan (
  id            uuid        PRIMARY KEY,
  version       bigint      NOT NULL,
  number        text        NOT NULL,
  issued_on     date        NOT NULL,
  issuer        text        NOT NULL,
  title         text        NOT NULL,
  locality_id   uuid        NOT NULL,
  locality_path uuid[]      NOT NULL,
  budget_year   integer     NOT NULL CHECK (budget_year BETWEEN 2010 AND 2100),
  imported_by   text        NOT NULL,
  imported_at   timestamptz NOT NULL,
  UNIQUE (number, issuer, issued_on)
);

CREATE TABLE funding_plan_line (
  id              uuid    PRIMARY KEY,
  funding_plan_id uuid    NOT NULL REFERENCES funding_plan,
  position        integer NOT NULL,
  label           text    NOT NULL,
  capital_source  text    NOT NULL REFERENCES capital_source,
  nature          text    NOT NULL CHECK (nature IN ('INVESTMENT', 'RECURRENT', 'UNSPECIFIED')),
  amount          bigint  NOT NULL CHECK (amount BETWEEN 0 AND 9007199254740991),
  note            text,
  UNIQUE (funding_plan_id, position)
);
