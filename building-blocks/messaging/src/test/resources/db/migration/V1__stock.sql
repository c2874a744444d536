CREATE TABLE stock (
  field   uuid   PRIMARY KEY,
  version integer NOT NULL,
  kilos   bigint NOT NULL
);
GRANT UPDATE, DELETE ON stock TO "${runtimeRole}";
