-- What agencies have to do for places: works, remedies of indicators, pilots, and tasks that no plan
-- lists. As they were entered; nothing here is ever changed, what turns out wrong is withdrawn.
CREATE TABLE work_item (
  id              uuid        PRIMARY KEY,
  kind            text        NOT NULL CHECK (kind IN ('TASK', 'WORK', 'REMEDY', 'PILOT')),
  plan_id         uuid        REFERENCES plan,
  locality_id     uuid        NOT NULL REFERENCES locality,
  -- The locality and all above it on the day that it was named for, for subtrees.
  locality_path   uuid[]      NOT NULL,
  text            text        NOT NULL CHECK (text <> ''),
  work_kind       text,
  object          text,
  quantity        numeric(18, 4) CHECK (quantity > 0),
  about           boolean     NOT NULL DEFAULT false,
  unit            text,
  standard        text,
  criterion       text,
  change_kind     text,
  cause_kind      text        CHECK (cause_kind IN ('OBJECTIVE', 'SUBJECTIVE')),
  cause_code      text,
  cause_text      text,
  year_from       integer     CHECK (year_from BETWEEN 2010 AND 2050),
  year_to         integer     CHECK (year_to BETWEEN 2010 AND 2050),
  leads           text[]      NOT NULL,
  co_agencies     text[]      NOT NULL,
  due_from        date,
  -- The last day that is in time, null where there is none.
  due_on          date,
  due_precision   text,
  due_qualifier   text,
  due_printed     text,
  note            text,
  entered_by      text        NOT NULL,
  entered_person  text        NOT NULL,
  entered_at      timestamptz NOT NULL,
  CHECK (year_from <= year_to),
  CHECK (quantity IS NULL OR unit IS NOT NULL),
  CHECK (NOT about OR quantity IS NOT NULL),
  CHECK (criterion IS NULL OR standard IS NOT NULL),
  CHECK (kind <> 'WORK' OR (work_kind IS NOT NULL AND object IS NOT NULL)),
  CHECK (kind <> 'REMEDY'
    OR (criterion IS NOT NULL AND change_kind IS NOT NULL AND due_on IS NOT NULL)),
  CHECK (kind <> 'PILOT'
    OR (cardinality(leads) > 0 AND year_from IS NOT NULL AND year_to IS NOT NULL)),
  CHECK (kind <> 'TASK' OR cardinality(leads) > 0)
);
CREATE INDEX work_item_path ON work_item USING gin (locality_path);
CREATE INDEX work_item_plan ON work_item (plan_id);

-- What is told of a task in the course of time; the newest row tells where it stands.
CREATE TABLE task_progress (
  id           uuid        PRIMARY KEY,
  plan_task_id uuid        REFERENCES plan_task,
  work_item_id uuid        REFERENCES work_item,
  task_id      uuid        NOT NULL GENERATED ALWAYS AS (coalesce(plan_task_id, work_item_id)) STORED,
  number       integer     NOT NULL CHECK (number >= 1),
  state        text        NOT NULL
    CHECK (state IN ('NOT_STARTED', 'IN_PROGRESS', 'REPORTED_DONE', 'DONE', 'WITHDRAWN')),
  percent      numeric(5, 2) CHECK (percent BETWEEN 0 AND 100),
  done         numeric(18, 4) CHECK (done >= 0),
  -- The day that the state is of: for DONE the day it was reported done for.
  on_day       date        NOT NULL,
  note         text,
  said_by      text        NOT NULL,
  said_person  text        NOT NULL,
  said_at      timestamptz NOT NULL,
  CHECK (num_nonnulls(plan_task_id, work_item_id) = 1),
  CHECK (on_day <= (said_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date),
  CONSTRAINT task_progress_is_in_order UNIQUE (task_id, number)
);

-- The same rules as in the service: reports follow one another without a gap, what is over stays
-- over, and nobody confirms what the same person reported.
CREATE FUNCTION task_progress_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  latest task_progress;
BEGIN
  SELECT * INTO latest FROM task_progress
    WHERE task_id = coalesce(NEW.plan_task_id, NEW.work_item_id) ORDER BY number DESC LIMIT 1;
  IF NEW.number <> coalesce(latest.number, 0) + 1 THEN
    -- Two reports at once both follow the same one; the database lets one of them through.
    RAISE EXCEPTION 'a report does not follow the newest one'
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'task_progress_is_in_order';
  END IF;
  IF latest.state IN ('DONE', 'WITHDRAWN') THEN
    RAISE EXCEPTION 'the task is over'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'task_over_stays_over';
  END IF;
  IF NEW.state = 'DONE' AND (latest.state IS DISTINCT FROM 'REPORTED_DONE'
      OR latest.said_person = NEW.said_person) THEN
    RAISE EXCEPTION 'done is what another person confirms'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'task_done_is_confirmed_by_another';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER task_progress_follows BEFORE INSERT ON task_progress
  FOR EACH ROW EXECUTE FUNCTION task_progress_follows();

-- Everything that somebody has to do, wherever it is written down.
CREATE VIEW task AS
SELECT t.id, 'PLAN_TASK' AS kind, t.plan_id, p.issued_on AS plan_issued_on, t.no,
  coalesce(t.locality_id, p.locality_id) AS locality_id,
  CASE WHEN t.locality_id IS NULL OR t.locality_id = ANY (p.locality_path) THEN p.locality_path
    ELSE p.locality_path || t.locality_id END AS locality_path,
  p.codes_as_of AS named_on,
  t.text, NULL::text AS work_kind, NULL::text AS object, NULL::numeric AS quantity,
  false AS about, NULL::text AS unit, NULL::text AS standard, NULL::text AS criterion,
  NULL::text AS change_kind, NULL::text AS cause_kind, NULL::text AS cause_code,
  NULL::text AS cause_text, NULL::integer AS year_from, NULL::integer AS year_to,
  t.leads, t.co_agencies, t.due_from, t.due_on, t.due_precision, t.due_qualifier,
  t.due_printed, NULL::text AS note
FROM plan_task t JOIN plan p ON p.id = t.plan_id AND p.parts_version = t.version
UNION ALL
SELECT w.id, w.kind, w.plan_id, p.issued_on, NULL, w.locality_id, w.locality_path,
  coalesce(p.issued_on, (w.entered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date),
  w.text, w.work_kind, w.object, w.quantity, w.about, w.unit, w.standard, w.criterion,
  w.change_kind, w.cause_kind, w.cause_code, w.cause_text, w.year_from, w.year_to,
  w.leads, w.co_agencies, w.due_from, w.due_on, w.due_precision, w.due_qualifier,
  w.due_printed, w.note
FROM work_item w LEFT JOIN plan p ON p.id = w.plan_id;

-- Who looks after what: a person or a unit that follows places, that raises one criterion at a few
-- communes, or that answers for a criterion.
CREATE TABLE assignment (
  id             uuid        PRIMARY KEY,
  plan_id        uuid        REFERENCES plan,
  purpose        text        NOT NULL CHECK (purpose IN ('FOLLOW', 'RAISE', 'ANSWER_FOR')),
  assignee_kind  text        NOT NULL CHECK (assignee_kind IN ('PERSON', 'UNIT')),
  assignee       text        NOT NULL CHECK (assignee <> ''),
  standard       text,
  criterion      text,
  role           text        NOT NULL CHECK (role IN ('LEAD', 'CO')),
  -- The unit right above all of its places, or the only place, with all above it.
  locality_path  uuid[]      NOT NULL,
  valid_from     date        NOT NULL,
  valid_to       date,
  decision       text,
  entered_by     text        NOT NULL,
  entered_person text        NOT NULL,
  entered_at     timestamptz NOT NULL,
  CHECK (valid_from <= valid_to),
  CHECK (criterion IS NULL OR standard IS NOT NULL),
  CHECK (purpose = 'FOLLOW' OR criterion IS NOT NULL)
);
CREATE INDEX assignment_path ON assignment USING gin (locality_path);

CREATE TABLE assignment_locality (
  assignment_id uuid    NOT NULL REFERENCES assignment,
  position      integer NOT NULL,
  locality_id   uuid    NOT NULL REFERENCES locality,
  locality_path uuid[]  NOT NULL,
  PRIMARY KEY (assignment_id, position),
  UNIQUE (assignment_id, locality_id)
);

-- That an assignment ended before the day that was said for it, or on a day where none was.
CREATE TABLE assignment_end (
  assignment_id  uuid        PRIMARY KEY REFERENCES assignment,
  last_day       date        NOT NULL,
  reason         text        NOT NULL CHECK (reason <> ''),
  entered_by     text        NOT NULL,
  entered_person text        NOT NULL,
  entered_at     timestamptz NOT NULL
);
