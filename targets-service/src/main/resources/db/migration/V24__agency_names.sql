-- By which names documents call agencies. A name is entered once and holds for all documents of the
-- place and of those below it. It has a last day when one was said; nothing else of it changes.
CREATE TABLE agency_name (
  id              uuid        PRIMARY KEY,
  locality_id     uuid        NOT NULL REFERENCES locality,
  -- The place and all above it when it was recorded, for subtrees.
  locality_path   uuid[]      NOT NULL,
  name            text        NOT NULL CHECK (name <> ''),
  -- Code of the agency, as in the accounts of its people.
  agency          text        NOT NULL CHECK (agency ~ '^[A-Za-z0-9_.-]{1,60}$'),
  valid_from      date        NOT NULL,
  valid_to        date,
  recorded_by     text        NOT NULL,
  recorded_person text        NOT NULL,
  recorded_at     timestamptz NOT NULL,
  ended_by        text,
  ended_person    text,
  ended_at        timestamptz,
  CONSTRAINT agency_name_validity_is_in_order CHECK (valid_to >= valid_from),
  CHECK (ended_at IS NULL OR valid_to IS NOT NULL)
);
CREATE INDEX agency_name_of_place ON agency_name (locality_id);
GRANT UPDATE (valid_to, ended_by, ended_person, ended_at) ON agency_name TO "${runtimeRole}";
