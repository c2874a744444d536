-- A project may serve a criterion of any standard that places are recognised for; those of villages,
-- of modern communes and of provinces came after the table.
ALTER TABLE project_share DROP CONSTRAINT project_share_standard_check;
ALTER TABLE project_share ADD CONSTRAINT project_share_standard_check CHECK (standard IN (
  'NTM', 'ADVANCED', 'MODEL', 'MODERN', 'DISTRICT_NTM', 'DISTRICT_ADVANCED', 'TASK_COMPLETED',
  'VILLAGE_NTM', 'MODEL_VILLAGE', 'MODEL_RESIDENTIAL_AREA', 'PROVINCE_COMPLETED'));
