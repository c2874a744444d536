-- The key criteria of revocation (QĐ 18/2022/QĐ-TTg): from 30 % to less than 50 % unmet criteria
-- are a ground only with one of them.
CREATE TABLE revocation_key_criterion (
  standard   text NOT NULL,
  criterion  text NOT NULL,
  name       text NOT NULL,
  valid_from date NOT NULL,
  valid_to   date,
  provenance text NOT NULL CHECK (provenance IN ('S', 'K')),
  PRIMARY KEY (standard, criterion, valid_from),
  CHECK (valid_to >= valid_from)
);
INSERT INTO revocation_key_criterion (standard, criterion, name, valid_from, valid_to, provenance)
VALUES
  ('NTM', '10', 'Thu nhập', '2022-08-02', NULL, 'S'),
  ('NTM', '17', 'Môi trường và an toàn thực phẩm', '2022-08-02', NULL, 'S'),
  ('NTM', '19', 'Quốc phòng và an ninh', '2022-08-02', NULL, 'S'),
  ('ADVANCED', '10', 'Thu nhập', '2022-08-02', NULL, 'S'),
  ('ADVANCED', '17', 'Môi trường', '2022-08-02', NULL, 'S'),
  ('ADVANCED', '18', 'Chất lượng môi trường sống', '2022-08-02', NULL, 'S'),
  ('ADVANCED', '19', 'Quốc phòng và an ninh', '2022-08-02', NULL, 'S'),
  ('MODEL', '10', 'Thu nhập', '2022-08-02', NULL, 'S'),
  ('MODEL', '17', 'Môi trường', '2022-08-02', NULL, 'S'),
  ('MODEL', '18', 'Chất lượng môi trường sống', '2022-08-02', NULL, 'S'),
  ('MODEL', '19', 'Quốc phòng và an ninh', '2022-08-02', NULL, 'S'),
  ('DISTRICT_NTM', '6', 'Kinh tế', '2022-08-02', '2025-06-30', 'S'),
  ('DISTRICT_NTM', '7', 'Môi trường', '2022-08-02', '2025-06-30', 'S'),
  ('DISTRICT_NTM', '8', 'Chất lượng môi trường sống', '2022-08-02', '2025-06-30', 'S'),
  ('DISTRICT_NTM', '9', 'Hệ thống chính trị - an ninh trật tự - hành chính công', '2022-08-02',
   '2025-06-30', 'S');
REVOKE INSERT ON revocation_key_criterion FROM "${runtimeRole}";

-- The procedure that may end in the revocation of a recognition.
CREATE TABLE recognition_revocation (
  id             uuid    PRIMARY KEY,
  version        bigint  NOT NULL CHECK (version >= 1),
  recognition_id uuid    NOT NULL REFERENCES recognition,
  locality_path  uuid[]  NOT NULL,
  state          text    NOT NULL CHECK (state IN ('PROPOSED', 'NOTIFIED', 'EXPLAINED',
                   'COUNCIL_VOTED', 'REVOKED', 'PUBLISHED', 'DROPPED')),
  risk           text    NOT NULL CHECK (risk IN ('NONE', 'WATCH', 'R1', 'R2')),
  criteria       integer NOT NULL CHECK (criteria > 0),
  unmet          text[]  NOT NULL,
  assessed_on    date    NOT NULL
);
CREATE UNIQUE INDEX recognition_revocation_is_open_once ON recognition_revocation (recognition_id)
  WHERE state NOT IN ('REVOKED', 'PUBLISHED', 'DROPPED');
CREATE INDEX recognition_revocation_path ON recognition_revocation USING gin (locality_path);
GRANT UPDATE (version, state) ON recognition_revocation TO "${runtimeRole}";

CREATE TABLE recognition_revocation_step (
  revocation_id   uuid        NOT NULL REFERENCES recognition_revocation,
  number          integer     NOT NULL CHECK (number >= 1),
  state           text        NOT NULL,
  taken_on        date        NOT NULL,
  statement       text        NOT NULL CHECK (statement <> ''),
  present         integer     CHECK (present > 0),
  in_favour       integer,
  decision_number text,
  account         text        NOT NULL,
  person          text        NOT NULL,
  recorded_at     timestamptz NOT NULL,
  PRIMARY KEY (revocation_id, number),
  CHECK (in_favour BETWEEN 0 AND present),
  CHECK (state <> 'COUNCIL_VOTED' OR (present IS NOT NULL AND in_favour IS NOT NULL)),
  CHECK (state <> 'REVOKED' OR coalesce(decision_number, '') <> '')
);
CREATE FUNCTION proposer_does_not_revoke() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state = 'REVOKED' AND EXISTS (
    SELECT FROM recognition_revocation_step s WHERE s.revocation_id = NEW.revocation_id
      AND s.person = NEW.person AND s.state = 'PROPOSED') THEN
    RAISE EXCEPTION 'who proposes a revocation does not decide it'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'proposer_does_not_revoke';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proposer_does_not_revoke BEFORE INSERT ON recognition_revocation_step
  FOR EACH ROW EXECUTE FUNCTION proposer_does_not_revoke();

-- When a set of criteria changes, who was recognised under an older one is measured against it by
-- a day. The recognition stays; the list tells who fell below.
CREATE TABLE reassessment (
  id            uuid        PRIMARY KEY,
  locality_id   uuid        NOT NULL REFERENCES locality,
  locality_path uuid[]      NOT NULL,
  standard      text        NOT NULL,
  criteria_set  text        NOT NULL CHECK (criteria_set <> ''),
  criteria      integer     NOT NULL CHECK (criteria > 0),
  due_on        date        NOT NULL,
  recorded_by   text        NOT NULL,
  recorded_at   timestamptz NOT NULL,
  UNIQUE (locality_id, standard, criteria_set)
);
CREATE TABLE reassessment_member (
  reassessment_id uuid   NOT NULL REFERENCES reassessment,
  recognition_id  uuid   NOT NULL REFERENCES recognition,
  locality_id     uuid   NOT NULL REFERENCES locality,
  locality_path   uuid[] NOT NULL,
  PRIMARY KEY (reassessment_id, recognition_id)
);
-- Reviews are added; the last one of a member counts.
CREATE TABLE reassessment_review (
  id              uuid        PRIMARY KEY,
  reassessment_id uuid        NOT NULL,
  recognition_id  uuid        NOT NULL,
  reviewed_on     date        NOT NULL,
  unmet           text[]      NOT NULL,
  recorded_by     text        NOT NULL,
  recorded_person text        NOT NULL,
  recorded_at     timestamptz NOT NULL,
  FOREIGN KEY (reassessment_id, recognition_id) REFERENCES reassessment_member
);
CREATE INDEX reassessment_review_member
  ON reassessment_review (reassessment_id, recognition_id, recorded_at);
