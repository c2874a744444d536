-- What a report states of a place without measuring.
CREATE TABLE place_statement (
  id             uuid    PRIMARY KEY,
  batch_id       uuid    NOT NULL REFERENCES measurement_batch,
  set_version_id uuid    NOT NULL,
  locality_id    uuid    NOT NULL REFERENCES locality,
  stated_on      date    NOT NULL,
  detail         text    NOT NULL CHECK (detail IN ('UNMET_LIST', 'TOTAL')),
  unmet          text[]  NOT NULL,
  printed_unmet  text,
  declared_met   integer CHECK (declared_met >= 0),
  UNIQUE (batch_id, locality_id),
  CONSTRAINT a_total_states_a_number
    CHECK (detail <> 'TOTAL' OR (declared_met IS NOT NULL AND unmet = '{}'))
);
CREATE INDEX place_statement_of_place ON place_statement (locality_id, set_version_id, stated_on);

-- Why something is unmet: the last one of a place and code counts.
CREATE TABLE unmet_cause (
  id              uuid        PRIMARY KEY,
  set_version_id  uuid        NOT NULL,
  locality_id     uuid        NOT NULL REFERENCES locality,
  code            text        NOT NULL,
  found_on        date        NOT NULL,
  kind            text        NOT NULL CHECK (kind IN ('OBJECTIVE', 'SUBJECTIVE')),
  cause           text        NOT NULL CHECK (cause <> ''),
  note            text,
  recorded_by     text        NOT NULL,
  recorded_person text        NOT NULL,
  recorded_at     timestamptz NOT NULL
);
CREATE INDEX unmet_cause_of_place ON unmet_cause (locality_id, set_version_id, code, found_on);

-- What other services were told last of a place and a set; each telling is a new version.
CREATE TABLE told_assessment (
  id             uuid   PRIMARY KEY,
  locality_id    uuid   NOT NULL REFERENCES locality,
  set_version_id uuid   NOT NULL,
  version        bigint NOT NULL CHECK (version >= 1),
  UNIQUE (locality_id, set_version_id)
);
GRANT UPDATE (version) ON told_assessment TO "${runtimeRole}";
