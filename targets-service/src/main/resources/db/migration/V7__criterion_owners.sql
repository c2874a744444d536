-- Agencies in charge of a criterion or an indicator of a set in a place. Never changed: an end is
-- a row of its own.
CREATE TABLE criterion_owner (
  id              uuid        PRIMARY KEY,
  version_id      uuid        NOT NULL REFERENCES criteria_set_version,
  locality_id     uuid        NOT NULL REFERENCES locality,
  -- The place and all above it when it was recorded, for subtrees.
  locality_path   uuid[]      NOT NULL,
  -- Number of a criterion or of an indicator.
  item            text        NOT NULL CHECK (item ~ '^[1-9][0-9]?(\.[1-9][0-9]?)?$'),
  agency          text        NOT NULL CHECK (agency <> ''),
  agency_name     text        NOT NULL CHECK (agency_name <> ''),
  role            text        NOT NULL CHECK (role IN ('LEAD', 'CO')),
  valid_from      date        NOT NULL,
  valid_to        date,
  recorded_by     text        NOT NULL,
  recorded_person text        NOT NULL,
  recorded_at     timestamptz NOT NULL,
  CONSTRAINT criterion_owner_validity_is_in_order CHECK (valid_to >= valid_from)
);
CREATE INDEX criterion_owner_of_place ON criterion_owner (version_id, locality_id);

CREATE TABLE criterion_owner_end (
  owner_id        uuid        PRIMARY KEY REFERENCES criterion_owner,
  -- The last day in charge.
  ended_on        date        NOT NULL,
  recorded_by     text        NOT NULL,
  recorded_person text        NOT NULL,
  recorded_at     timestamptz NOT NULL
);
