-- What plans count beside places: model roads, each with its length.
CREATE TABLE model_road (
  id              uuid        PRIMARY KEY,
  locality_id     uuid        NOT NULL REFERENCES locality,
  locality_path   uuid[]      NOT NULL,
  name            text        NOT NULL CHECK (name <> ''),
  -- Whole metres, so that a sum of kilometres is exact.
  length_metres   bigint      NOT NULL CHECK (length_metres BETWEEN 1 AND 1000000),
  recognised_on   date        NOT NULL,
  decision_number text,
  entered_by      text        NOT NULL,
  entered_person  text        NOT NULL,
  entered_at      timestamptz NOT NULL,
  CONSTRAINT model_road_is_registered_once UNIQUE (locality_id, name)
);
CREATE INDEX model_road_path ON model_road USING gin (locality_path);

-- What a place got for being recognised.
CREATE TABLE reward (
  id              uuid        PRIMARY KEY,
  locality_id     uuid        NOT NULL REFERENCES locality,
  locality_path   uuid[]      NOT NULL,
  recognition_id  uuid        REFERENCES recognition,
  title           text        NOT NULL CHECK (title <> ''),
  proposed_by     text        NOT NULL CHECK (proposed_by <> ''),
  decision_number text        NOT NULL CHECK (decision_number <> ''),
  decision_date   date        NOT NULL,
  -- Whole đồng; null for a reward without money.
  amount          bigint      CHECK (amount BETWEEN 1 AND 9007199254740991),
  entered_by      text        NOT NULL,
  entered_person  text        NOT NULL,
  entered_at      timestamptz NOT NULL,
  CONSTRAINT reward_is_recorded_once UNIQUE (locality_id, decision_number, title)
);
CREATE INDEX reward_path ON reward USING gin (locality_path);
