-- This service's own copy of the localities, fed by targets.locality.v1 alone. Rows may be deleted:
-- a rebuild derives them again from the first event on.
CREATE TABLE locality_copy (
  id         uuid   PRIMARY KEY,
  version    bigint NOT NULL,
  level      text   NOT NULL,
  kind       text,
  name       text   NOT NULL,
  valid_from date   NOT NULL,
  valid_to   date
);
GRANT UPDATE, DELETE ON locality_copy TO "${runtimeRole}";

CREATE TABLE locality_copy_code (
  locality_id uuid NOT NULL REFERENCES locality_copy ON DELETE CASCADE,
  scheme      text NOT NULL,
  code        text NOT NULL,
  valid_from  date NOT NULL,
  valid_to    date,
  PRIMARY KEY (locality_id, scheme, code, valid_from)
);
CREATE INDEX locality_copy_code_code ON locality_copy_code (code);
GRANT DELETE ON locality_copy_code TO "${runtimeRole}";

-- A parent may be told later than its child: no foreign key on it.
CREATE TABLE locality_copy_parent (
  locality_id uuid NOT NULL REFERENCES locality_copy ON DELETE CASCADE,
  parent_id   uuid NOT NULL,
  valid_from  date NOT NULL,
  valid_to    date,
  PRIMARY KEY (locality_id, parent_id, valid_from)
);
GRANT DELETE ON locality_copy_parent TO "${runtimeRole}";
