CREATE TABLE plan_copy (
  plan_id     uuid    PRIMARY KEY,
  version     bigint  NOT NULL,
  number      text    NOT NULL,
  issued_on   date    NOT NULL,
  issuer      text,
  locality_id uuid    NOT NULL,
  year_from   integer NOT NULL,
  year_to     integer NOT NULL
);
CREATE INDEX plan_copy_years ON plan_copy (year_from, year_to);
GRANT UPDATE, DELETE ON plan_copy TO "${runtimeRole}";

CREATE TABLE plan_copy_target (
  plan_id    uuid NOT NULL REFERENCES plan_copy ON DELETE CASCADE,
  target_id  uuid NOT NULL,
  label      text,
  level      text,
  standard   text,
  goal_kind  text NOT NULL,
  comparator text,
  declared   numeric,
  unit       text,
  due_on     date,
  PRIMARY KEY (plan_id, target_id)
);
GRANT DELETE ON plan_copy_target TO "${runtimeRole}";

-- A listed locality may be told later than the plan that lists it: no foreign key on it.
CREATE TABLE plan_copy_target_locality (
  plan_id     uuid NOT NULL,
  target_id   uuid NOT NULL,
  locality_id uuid NOT NULL,
  PRIMARY KEY (plan_id, target_id, locality_id),
  FOREIGN KEY (plan_id, target_id) REFERENCES plan_copy_target ON DELETE CASCADE
);
GRANT DELETE ON plan_copy_target_locality TO "${runtimeRole}";

CREATE TABLE recognition_copy (
  recognition_id  uuid    PRIMARY KEY,
  version         bigint  NOT NULL,
  locality_id     uuid    NOT NULL,
  standard        text    NOT NULL,
  decision_number text    NOT NULL,
  decision_date   date    NOT NULL,
  recognised_year integer NOT NULL,
  status          text    NOT NULL
);
CREATE INDEX recognition_copy_year ON recognition_copy (recognised_year);
CREATE INDEX recognition_copy_date ON recognition_copy (decision_date);
GRANT UPDATE, DELETE ON recognition_copy TO "${runtimeRole}";
