-- Tasks of plans of which others were told at their entry: a plan is told again with each version,
-- its tasks once.
CREATE TABLE told_plan_task (
  task_id uuid PRIMARY KEY REFERENCES plan_task
);
