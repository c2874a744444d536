-- By when the budget of a year is to be allocated in detail, so that every unit can spend. The row
-- is chosen by the first day of the budget year.
CREATE TABLE allocation_deadline_rule (
  valid_from  date    PRIMARY KEY,
  valid_to    date,
  month       integer NOT NULL CHECK (month BETWEEN 1 AND 12),
  day         integer NOT NULL CHECK (day BETWEEN 1 AND 31),
  legal_basis text    NOT NULL CHECK (length(legal_basis) BETWEEN 1 AND 500),
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  -- The day exists in every year.
  CHECK (make_date(2023, month, day) IS NOT NULL)
);
INSERT INTO allocation_deadline_rule VALUES
  ('2021-01-01', NULL, 3, 31,
   'Phân bổ chi tiết xong trong quý I (kế hoạch 23/KH-UBND ngày 05/02/2024 của UBND tỉnh Sóc Trăng)');

-- What a budget year holds is summed holder by holder.
CREATE INDEX account_year_holder ON account (budget_year, holder_id);
