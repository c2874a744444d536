-- What ended later still counts in the reports of the years before. Rows of before are told their end
-- when the read models are rebuilt.
ALTER TABLE recognition_copy ADD COLUMN ended_on date;
