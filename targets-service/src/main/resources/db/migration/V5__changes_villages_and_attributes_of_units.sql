-- What units of a level are called, while the law calls them so. A name begins with the word of its
-- kind; the code is that word in capitals without accents, so it has as many words.
CREATE TABLE locality_kind (
  level       text    NOT NULL,
  kind        text    NOT NULL,
  word        text    NOT NULL CHECK (word = lower(normalize(word, NFC))),
  -- Whether units of this kind are what the programme counts at their level: communes, not wards.
  rural_unit  boolean NOT NULL,
  valid_from  date    NOT NULL,
  valid_to    date,
  legal_basis text    NOT NULL,
  PRIMARY KEY (level, kind, valid_from),
  CHECK (valid_to >= valid_from),
  CHECK (cardinality(string_to_array(kind, '_')) = cardinality(string_to_array(word, ' '))),
  EXCLUDE USING gist
    (level WITH =, kind WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
INSERT INTO locality_kind (level, kind, word, rural_unit, valid_from, valid_to, legal_basis) VALUES
  ('PROVINCE', 'TINH',       'tỉnh',       false, '2004-01-01', NULL,         '77/2015/QH13, 72/2025/QH15'),
  ('PROVINCE', 'THANH_PHO',  'thành phố',  false, '2004-01-01', NULL,         '77/2015/QH13, 72/2025/QH15'),
  ('DISTRICT', 'QUAN',       'quận',       false, '2004-01-01', '2025-06-30', '77/2015/QH13'),
  ('DISTRICT', 'HUYEN',      'huyện',      true,  '2004-01-01', '2025-06-30', '77/2015/QH13'),
  ('DISTRICT', 'THI_XA',     'thị xã',     false, '2004-01-01', '2025-06-30', '77/2015/QH13'),
  ('DISTRICT', 'THANH_PHO',  'thành phố',  false, '2004-01-01', '2025-06-30', '77/2015/QH13'),
  ('COMMUNE',  'XA',         'xã',         true,  '2004-01-01', NULL,         '77/2015/QH13, 72/2025/QH15'),
  ('COMMUNE',  'PHUONG',     'phường',     false, '2004-01-01', NULL,         '77/2015/QH13, 72/2025/QH15'),
  ('COMMUNE',  'THI_TRAN',   'thị trấn',   false, '2004-01-01', '2025-06-30', '77/2015/QH13'),
  ('COMMUNE',  'DAC_KHU',    'đặc khu',    false, '2025-07-01', NULL,         '72/2025/QH15'),
  ('VILLAGE',  'THON',       'thôn',       true,  '2004-01-01', NULL,         '04/2012/TT-BNV'),
  ('VILLAGE',  'LANG',       'làng',       true,  '2004-01-01', NULL,         '04/2012/TT-BNV'),
  ('VILLAGE',  'AP',         'ấp',         true,  '2004-01-01', NULL,         '04/2012/TT-BNV'),
  ('VILLAGE',  'BAN',        'bản',        true,  '2004-01-01', NULL,         '04/2012/TT-BNV'),
  ('VILLAGE',  'BUON',       'buôn',       true,  '2004-01-01', NULL,         '04/2012/TT-BNV'),
  ('VILLAGE',  'BON',        'bon',        true,  '2004-01-01', NULL,         '04/2012/TT-BNV'),
  ('VILLAGE',  'PHUM',       'phum',       true,  '2004-01-01', NULL,         '04/2012/TT-BNV'),
  ('VILLAGE',  'SOC',        'sóc',        true,  '2004-01-01', NULL,         '04/2012/TT-BNV'),
  ('VILLAGE',  'XOM',        'xóm',        true,  '2004-01-01', NULL,         '04/2012/TT-BNV'),
  ('VILLAGE',  'TO_DAN_PHO', 'tổ dân phố', false, '2004-01-01', NULL,         '04/2012/TT-BNV'),
  ('VILLAGE',  'KHU_PHO',    'khu phố',    false, '2004-01-01', NULL,         '04/2012/TT-BNV'),
  ('VILLAGE',  'KHOI_PHO',   'khối phố',   false, '2004-01-01', NULL,         '04/2012/TT-BNV'),
  ('VILLAGE',  'KHOM',       'khóm',       false, '2004-01-01', NULL,         '04/2012/TT-BNV'),
  ('VILLAGE',  'TIEU_KHU',   'tiểu khu',   false, '2004-01-01', NULL,         '04/2012/TT-BNV');
REVOKE INSERT ON locality_kind FROM "${runtimeRole}";

-- What no official list names has an internal code that begins with a letter, so that it never is
-- taken for an official one. A village gets the next number of the country: it is unique within its
-- commune, and stays so when communes merge.
ALTER TABLE locality_code DROP CONSTRAINT locality_code_code_check;
ALTER TABLE locality_code ADD CONSTRAINT locality_code_has_the_form_of_its_scheme CHECK (
  CASE scheme WHEN 'INTERNAL' THEN code ~ '^[A-Z][0-9A-Z-]{1,19}$' ELSE code ~ '^[0-9]{2,5}$' END);
CREATE SEQUENCE village_number;

-- An act by which units begin, end or change, entered by officials or imported: proposed by one
-- person and approved by another, or taken over from a file by the administrator.
CREATE TABLE locality_act (
  id               uuid        PRIMARY KEY,
  version          bigint      NOT NULL DEFAULT 1,
  type             text        NOT NULL CHECK (type IN ('ESTABLISH', 'MERGE', 'SPLIT', 'RENAME',
                     'RETYPE', 'REPARENT', 'ABOLISH', 'VILLAGE_LIST', 'SUCCESSION_TABLE')),
  effective_date   date        NOT NULL,
  basis_number     text,
  basis_issued_on  date,
  basis_issuer     text,
  source           text        CHECK (source <> ''),
  document         jsonb       NOT NULL,
  -- The roots under one of which all units of the act lie: who serves none of them does not see it.
  locality_paths   uuid[]      NOT NULL,
  state            text        NOT NULL
                   CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED', 'IMPORTED')),
  proposed_by      text        NOT NULL,
  proposed_person  text        NOT NULL,
  proposed_at      timestamptz NOT NULL,
  decided_by       text,
  decided_person   text,
  decided_at       timestamptz,
  reason           text,
  CONSTRAINT act_is_decided_when_it_says_so
    CHECK ((state IN ('APPROVED', 'REJECTED')) = (decided_person IS NOT NULL)),
  CONSTRAINT act_is_not_approved_by_its_proposer
    CHECK (state <> 'APPROVED' OR decided_person <> proposed_person),
  CONSTRAINT act_has_a_basis_or_a_source CHECK (basis_number IS NOT NULL OR source IS NOT NULL)
);
CREATE INDEX locality_act_paths ON locality_act USING gin (locality_paths);
GRANT UPDATE (version, state, decided_by, decided_person, decided_at, reason)
  ON locality_act TO "${runtimeRole}";

ALTER TABLE locality ALTER COLUMN import_id DROP NOT NULL;
ALTER TABLE locality ADD COLUMN act_id uuid REFERENCES locality_act;
ALTER TABLE locality ADD CONSTRAINT locality_is_known_from_somewhere
  CHECK ((import_id IS NULL) <> (act_id IS NULL));
ALTER TABLE locality_change ALTER COLUMN import_id DROP NOT NULL;
ALTER TABLE locality_change ADD COLUMN act_id uuid REFERENCES locality_act;
ALTER TABLE locality_change ADD CONSTRAINT locality_change_is_known_from_somewhere
  CHECK ((import_id IS NULL) <> (act_id IS NULL));

-- What can be said of a unit besides its name, and which values there are.
CREATE TABLE locality_attribute_value (
  key     text NOT NULL,
  value   text NOT NULL,
  levels  text[] NOT NULL,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  PRIMARY KEY (key, value)
);
INSERT INTO locality_attribute_value (key, value, levels, name_vi, name_en) VALUES
  ('REGION', 'NM', '{PROVINCE}', 'Trung du miền núi phía Bắc', 'Northern midlands and mountains'),
  ('REGION', 'RR', '{PROVINCE}', 'Đồng bằng sông Hồng', 'Red River delta'),
  ('REGION', 'NC', '{PROVINCE}', 'Bắc Trung Bộ', 'North central coast'),
  ('REGION', 'SC', '{PROVINCE}', 'Duyên hải Nam Trung Bộ', 'South central coast'),
  ('REGION', 'CH', '{PROVINCE}', 'Tây Nguyên', 'Central highlands'),
  ('REGION', 'SE', '{PROVINCE}', 'Đông Nam Bộ', 'South-east'),
  ('REGION', 'MD', '{PROVINCE}', 'Đồng bằng sông Cửu Long', 'Mekong delta'),
  ('COMMUNE_GROUP', '1', '{COMMUNE}', 'Xã nhóm 1', 'Commune of group 1'),
  ('COMMUNE_GROUP', '2', '{COMMUNE}', 'Xã nhóm 2', 'Commune of group 2'),
  ('COMMUNE_GROUP', '3', '{COMMUNE}', 'Xã nhóm 3', 'Commune of group 3'),
  ('ETHNIC_AREA', 'I', '{COMMUNE}', 'Xã khu vực I', 'Commune of area I'),
  ('ETHNIC_AREA', 'II', '{COMMUNE}', 'Xã khu vực II', 'Commune of area II'),
  ('ETHNIC_AREA', 'III', '{COMMUNE}', 'Xã khu vực III', 'Commune of area III'),
  ('EXTREMELY_DIFFICULT', 'YES', '{COMMUNE,VILLAGE}', 'Đặc biệt khó khăn', 'Extremely difficult'),
  ('SAFE_ZONE', 'YES', '{COMMUNE}', 'An toàn khu', 'Former safe zone'),
  ('BORDER', 'YES', '{DISTRICT,COMMUNE,VILLAGE}', 'Biên giới', 'On the border'),
  ('COASTAL', 'YES', '{DISTRICT,COMMUNE,VILLAGE}', 'Bãi ngang ven biển', 'Coastal'),
  ('ISLAND', 'YES', '{DISTRICT,COMMUNE,VILLAGE}', 'Hải đảo', 'Island');
REVOKE INSERT ON locality_attribute_value FROM "${runtimeRole}";

CREATE TABLE locality_attribute (
  id              uuid        PRIMARY KEY,
  version         bigint      NOT NULL DEFAULT 1,
  locality_id     uuid        NOT NULL REFERENCES locality,
  key             text        NOT NULL,
  value           text        NOT NULL,
  valid_from      date        NOT NULL,
  valid_to        date,
  basis_number    text        NOT NULL CHECK (basis_number <> ''),
  basis_issued_on date,
  basis_issuer    text,
  recorded_by     text        NOT NULL,
  recorded_person text        NOT NULL,
  recorded_at     timestamptz NOT NULL,
  CHECK (valid_to >= valid_from),
  FOREIGN KEY (key, value) REFERENCES locality_attribute_value,
  CONSTRAINT locality_has_one_value_of_an_attribute EXCLUDE USING gist
    (locality_id WITH =, key WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
GRANT UPDATE (valid_to, version) ON locality_attribute TO "${runtimeRole}";
