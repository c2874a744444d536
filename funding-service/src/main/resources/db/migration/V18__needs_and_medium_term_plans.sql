-- Needs of capital by place, criterion, work and source, as documents state them. A need is amended
-- by a later document, which states all of it anew: versions are added, never overwritten.
CREATE TABLE need (
  id            uuid   PRIMARY KEY,
  version       bigint NOT NULL CHECK (version >= 0),
  locality_id   uuid   NOT NULL,
  locality_path uuid[] NOT NULL CHECK (locality_path[cardinality(locality_path)] = locality_id)
);
CREATE INDEX need_locality ON need (locality_id);
GRANT UPDATE (version) ON need TO "${runtimeRole}";

CREATE TABLE need_version (
  need_id         uuid        NOT NULL REFERENCES need,
  version         bigint      NOT NULL CHECK (version >= 0),
  number          text        NOT NULL CHECK (length(number) BETWEEN 1 AND 100),
  issued_on       date        NOT NULL,
  issuer          text        NOT NULL CHECK (length(issuer) BETWEEN 1 AND 200),
  title           text        NOT NULL,
  year_from       integer     NOT NULL CHECK (year_from BETWEEN 2010 AND 2100),
  year_to         integer     NOT NULL CHECK (year_to BETWEEN year_from AND 2100),
  -- What the document prints as its total, misprints included; the sum of the lines is computed.
  declared_total  bigint      CHECK (declared_total BETWEEN 0 AND 9007199254740991),
  recorded_by     text        NOT NULL,
  recorded_person text        NOT NULL,
  recorded_at     timestamptz NOT NULL,
  PRIMARY KEY (need_id, version),
  UNIQUE (number, issuer, issued_on)
);

-- A line may be unsplit: no nature, several payers. Here and in plans alone; an account has one
-- source and one nature.
CREATE TABLE need_line (
  id               uuid    PRIMARY KEY,
  need_id          uuid    NOT NULL,
  need_version     bigint  NOT NULL,
  position         integer NOT NULL CHECK (position > 0),
  label            text    NOT NULL,
  heading          text,
  payers           text[]  NOT NULL CHECK (cardinality(payers) BETWEEN 1 AND 9),
  sub_source       text,
  origin_programme text,
  nature           text    NOT NULL CHECK (nature IN ('INVESTMENT', 'RECURRENT', 'UNSPECIFIED')),
  locality_id      uuid    NOT NULL,
  criteria_set     text,
  criterion        text,
  work             text,
  year_from        integer NOT NULL,
  year_to          integer NOT NULL CHECK (year_to >= year_from),
  amount           bigint  NOT NULL CHECK (amount BETWEEN 0 AND 9007199254740991),
  note             text,
  FOREIGN KEY (need_id, need_version) REFERENCES need_version (need_id, version),
  UNIQUE (need_id, need_version, position),
  CHECK ((criteria_set IS NULL) = (criterion IS NULL)),
  CHECK (sub_source IS NULL OR cardinality(payers) = 1),
  CONSTRAINT inv_18_integrated_money_names_its_origin CHECK (
    NOT 'INTEGRATED' = ANY (payers) OR origin_programme IS NOT NULL)
);

-- Payers are a set of sources, in one order, so that equal sets are equal.
CREATE FUNCTION need_payers_are_sources() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.payers IS DISTINCT FROM (
      SELECT array_agg(s.code ORDER BY s.code COLLATE "C") FROM capital_source s
      WHERE s.code = ANY (NEW.payers)) THEN
    RAISE EXCEPTION 'the payers of a need are capital sources, each once and in order'
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.sub_source IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM capital_sub_source s
      WHERE s.code = NEW.sub_source AND s.capital_source = NEW.payers[1]) THEN
    RAISE EXCEPTION 'the part % is not one of the source %', NEW.sub_source, NEW.payers[1]
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER need_payers_are_sources BEFORE INSERT ON need_line
  FOR EACH ROW EXECUTE FUNCTION need_payers_are_sources();

-- Medium-term plans: capital of a programme, source and nature for a place and some years.
CREATE TABLE medium_term_plan (
  id             uuid    PRIMARY KEY,
  version        bigint  NOT NULL CHECK (version >= 0),
  programme      text    NOT NULL REFERENCES programme,
  capital_source text    NOT NULL REFERENCES capital_source,
  nature         text    NOT NULL CHECK (nature IN ('INVESTMENT', 'RECURRENT')),
  locality_id    uuid    NOT NULL,
  locality_path  uuid[]  NOT NULL CHECK (locality_path[cardinality(locality_path)] = locality_id),
  year_from      integer NOT NULL CHECK (year_from BETWEEN 2010 AND 2100),
  year_to        integer NOT NULL CHECK (year_to BETWEEN year_from AND 2100),
  UNIQUE (locality_id, programme, capital_source, nature, year_from, year_to)
);
CREATE INDEX medium_term_plan_path ON medium_term_plan USING gin (locality_path);
GRANT UPDATE (version) ON medium_term_plan TO "${runtimeRole}";

-- The first decision sets the plan, later ones amend it as a whole. One person proposes, another
-- approves; the newest approved decision is in force.
CREATE TABLE medium_term_decision (
  plan_id         uuid        NOT NULL REFERENCES medium_term_plan,
  decision        integer     NOT NULL CHECK (decision > 0),
  status          text        NOT NULL CHECK (status IN ('PROPOSED', 'APPROVED', 'REJECTED')),
  amount          bigint      NOT NULL CHECK (amount BETWEEN 1 AND 9007199254740991),
  reason          text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  basis_number    text        NOT NULL CHECK (length(basis_number) > 0),
  basis_date      date        NOT NULL,
  basis_issuer    text        NOT NULL CHECK (length(basis_issuer) > 0),
  proposed_by     text        NOT NULL,
  proposed_person text        NOT NULL,
  proposed_at     timestamptz NOT NULL,
  decided_by      text,
  decided_person  text,
  decided_at      timestamptz,
  decision_note   text,
  PRIMARY KEY (plan_id, decision),
  CONSTRAINT proposer_does_not_approve CHECK (
    status <> 'APPROVED' OR decided_person <> proposed_person),
  CONSTRAINT decided_by_somebody CHECK (
    (status = 'PROPOSED') = (decided_person IS NULL) AND (status = 'PROPOSED') = (decided_at IS NULL))
);
CREATE UNIQUE INDEX medium_term_decision_open ON medium_term_decision (plan_id)
  WHERE status = 'PROPOSED';
GRANT UPDATE (status, decided_by, decided_person, decided_at, decision_note)
  ON medium_term_decision TO "${runtimeRole}";

CREATE TABLE medium_term_slice (
  plan_id  uuid    NOT NULL,
  decision integer NOT NULL,
  year     integer NOT NULL,
  amount   bigint  NOT NULL CHECK (amount BETWEEN 0 AND 9007199254740991),
  PRIMARY KEY (plan_id, decision, year),
  FOREIGN KEY (plan_id, decision) REFERENCES medium_term_decision (plan_id, decision)
);

-- What is decided stays as it was proposed.
CREATE FUNCTION slice_of_an_open_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
      SELECT 1 FROM medium_term_decision d JOIN medium_term_plan p ON p.id = d.plan_id
      WHERE d.plan_id = NEW.plan_id AND d.decision = NEW.decision AND d.status = 'PROPOSED'
        AND NEW.year BETWEEN p.year_from AND p.year_to) THEN
    RAISE EXCEPTION 'the year % is no part of an open decision of its plan', NEW.year
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER slice_of_an_open_decision BEFORE INSERT ON medium_term_slice
  FOR EACH ROW EXECUTE FUNCTION slice_of_an_open_decision();

-- At commit: the years together are at most the medium term.
CREATE FUNCTION years_within_medium_term() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT sum(s.amount) FROM medium_term_slice s
      WHERE s.plan_id = NEW.plan_id AND s.decision = NEW.decision)
     > (SELECT d.amount FROM medium_term_decision d
        WHERE d.plan_id = NEW.plan_id AND d.decision = NEW.decision) THEN
    RAISE EXCEPTION 'the years of plan % are more than its medium term', NEW.plan_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER years_within_medium_term AFTER INSERT ON medium_term_slice
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION years_within_medium_term();

-- Lines of annual funding plans may be unsplit too: no source of their own then, several payers.
ALTER TABLE funding_plan_line
  ALTER COLUMN capital_source DROP NOT NULL,
  ADD COLUMN payers text[];
UPDATE funding_plan_line SET payers = ARRAY[capital_source];
ALTER TABLE funding_plan_line
  ALTER COLUMN payers SET NOT NULL,
  ADD CONSTRAINT one_source_or_several_payers CHECK (
    CASE WHEN capital_source IS NULL
      THEN cardinality(payers) BETWEEN 2 AND 9 AND nature = 'UNSPECIFIED'
      ELSE payers = ARRAY[capital_source] END);
CREATE FUNCTION plan_payers_are_sources() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.payers IS DISTINCT FROM (
      SELECT array_agg(s.code ORDER BY s.code COLLATE "C") FROM capital_source s
      WHERE s.code = ANY (NEW.payers)) THEN
    RAISE EXCEPTION 'the payers of a plan are capital sources, each once and in order'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER plan_payers_are_sources BEFORE INSERT ON funding_plan_line
  FOR EACH ROW EXECUTE FUNCTION plan_payers_are_sources();
