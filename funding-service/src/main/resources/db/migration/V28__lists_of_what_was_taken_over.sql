-- Lists are of the caller's unit and of the units that it took over: their paths overlap with the
-- caller's, which an index of arrays answers.
CREATE INDEX need_path ON need USING gin (locality_path);
CREATE INDEX funding_plan_path ON funding_plan USING gin (locality_path);
