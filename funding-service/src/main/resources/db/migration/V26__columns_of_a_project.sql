-- Columns 3 and 4 of form 01/QTNĐ: where the project has its account, and its code.
ALTER TABLE project
  ADD COLUMN account_place text CHECK (length(account_place) BETWEEN 1 AND 200),
  ADD COLUMN code          text CHECK (code ~ '^[0-9A-Za-z.-]{1,30}$');
