-- Figures of the targets of plans that nothing else tells, and steps of targets that are done. None is
-- ever changed: a later figure of the same target, place and day takes its place. The decision on it is
-- written once, into its own row.
CREATE TABLE goal_figure (
  id             uuid        PRIMARY KEY,
  version        bigint      NOT NULL CHECK (version >= 1),
  state          text        NOT NULL CHECK (state IN ('ENTERED', 'APPROVED', 'RETURNED')),
  plan_id        uuid        NOT NULL REFERENCES plan,
  -- The same in all versions of the plan, so what was told of it outlives an amendment.
  target_code    text        NOT NULL CHECK (target_code <> ''),
  unit           text        NOT NULL CHECK (unit <> ''),
  -- NULL for the whole target.
  locality_id    uuid        REFERENCES locality,
  locality_path  uuid[]      NOT NULL CHECK (cardinality(locality_path) > 0),
  milestone      text        CHECK (milestone <> ''),
  as_of          date        NOT NULL,
  form           text        CHECK (form IN ('AMOUNT', 'SHARE', 'ANSWER')),
  amount         numeric(24, 6),
  numerator      numeric(24, 6) CHECK (numerator >= 0),
  denominator    numeric(24, 6) CHECK (denominator >= 0),
  answer         boolean,
  source         text        NOT NULL CHECK (source <> ''),
  entered_by     text        NOT NULL,
  entered_person text        NOT NULL,
  entered_at     timestamptz NOT NULL,
  reasons        text,
  decided_by     text,
  decided_person text,
  decided_at     timestamptz,
  CONSTRAINT a_figure_is_a_value_or_a_step CHECK ((form IS NULL) = (milestone IS NOT NULL)),
  CONSTRAINT a_figure_has_the_value_of_its_form CHECK (
    (form IS NOT DISTINCT FROM 'AMOUNT') = (amount IS NOT NULL)
    AND (form IS NOT DISTINCT FROM 'SHARE') = (numerator IS NOT NULL AND denominator IS NOT NULL)
    AND (form IS NOT DISTINCT FROM 'ANSWER') = (answer IS NOT NULL)),
  CONSTRAINT a_figure_is_not_of_the_future
    CHECK (as_of <= (entered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date),
  CONSTRAINT a_figure_is_decided_by_another_person CHECK (decided_person <> entered_person),
  CONSTRAINT a_decision_is_whole CHECK (
    (state = 'ENTERED') = (decided_by IS NULL)
    AND (decided_by IS NULL) = (decided_person IS NULL)
    AND (decided_by IS NULL) = (decided_at IS NULL)),
  CONSTRAINT a_return_of_a_figure_has_reasons CHECK (
    (state = 'RETURNED') = (reasons IS NOT NULL) AND reasons <> '')
);
CREATE INDEX goal_figure_of_plan ON goal_figure (plan_id, target_code, locality_id, as_of);
GRANT UPDATE (state, version, reasons, decided_by, decided_person, decided_at)
  ON goal_figure TO "${runtimeRole}";

CREATE FUNCTION goal_figure_is_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'ENTERED' THEN
    RAISE EXCEPTION 'figure % is decided', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER goal_figure_is_decided_once BEFORE UPDATE ON goal_figure
  FOR EACH ROW EXECUTE FUNCTION goal_figure_is_decided_once();

-- Papers that prove a figure; their contents lie with those of measurements, under their hash.
CREATE TABLE goal_figure_evidence (
  id           uuid        PRIMARY KEY,
  figure_id    uuid        NOT NULL REFERENCES goal_figure,
  name         text        NOT NULL,
  media_type   text        NOT NULL,
  size         bigint      NOT NULL CHECK (size > 0),
  sha256       text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  added_by     text        NOT NULL,
  added_person text        NOT NULL,
  added_at     timestamptz NOT NULL,
  UNIQUE (figure_id, sha256)
);
