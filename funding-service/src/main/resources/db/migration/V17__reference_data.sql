-- Reference data with validity and legal basis: sources and their parts, the programmes of three
-- periods, thematic programmes, year-end dates. What no document at hand says stays absent: a null
-- date, a missing row. Rows are chosen by the date of the fact, so that the sets of two periods hold
-- side by side.

-- The law that a source rests on, from day to day. The mobilised sources have no row: no document at
-- hand names one.
CREATE TABLE capital_source_basis (
  capital_source text NOT NULL REFERENCES capital_source,
  valid_from     date NOT NULL,
  valid_to       date,
  basis_number   text NOT NULL,
  basis_date     date,
  basis_issuer   text NOT NULL,
  PRIMARY KEY (capital_source, valid_from),
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
INSERT INTO capital_source_basis
  SELECT s.code, l.valid_from, LEAST(l.valid_to, s.valid_to), l.number, NULL, 'Quốc hội'
  FROM capital_source s,
    (VALUES (DATE '2016-01-01', DATE '2025-12-31', '83/2015/QH13'),
            (DATE '2026-01-01', NULL::date, '89/2025/QH15')) AS l (valid_from, valid_to, number)
  WHERE s.allocatable AND (s.valid_to IS NULL OR s.valid_to >= l.valid_from);

-- Parts of a source. Integrated money names the programme it comes from (INV-18) where the part is
-- that programme; of other programmes the record itself names the origin.
CREATE TABLE capital_sub_source (
  capital_source   text    NOT NULL REFERENCES capital_source,
  code             text    NOT NULL,
  name_vi          text    NOT NULL,
  name_en          text    NOT NULL,
  origin_programme text,
  valid_from       date    NOT NULL,
  valid_to         date,
  basis_number     text,
  basis_date       date,
  basis_issuer     text,
  position         integer NOT NULL UNIQUE,
  PRIMARY KEY (capital_source, code),
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CHECK (origin_programme IS NULL OR capital_source = 'INTEGRATED'),
  CHECK ((basis_number IS NULL) = (basis_issuer IS NULL))
);
-- The other two programmes became one with this one in 2026 (NQ 257/2025/QH15).
INSERT INTO capital_sub_source VALUES
  ('CENTRAL_BUDGET', 'PROGRAMME_ANNUAL', 'Vốn chương trình phân bổ hằng năm', 'Yearly allocation of the programme', NULL, '2016-01-01', NULL, NULL, NULL, NULL, 1),
  ('CENTRAL_BUDGET', 'PROGRAMME_RESERVE', 'Vốn dự phòng chương trình', 'Programme reserve', NULL, '2016-01-01', NULL, NULL, NULL, NULL, 2),
  ('INTEGRATED', 'POVERTY_REDUCTION', 'Lồng ghép từ Chương trình MTQG giảm nghèo bền vững', 'Integrated from the programme on sustainable poverty reduction', 'Chương trình MTQG giảm nghèo bền vững', '2016-01-01', '2025-12-31', NULL, NULL, NULL, 3),
  ('INTEGRATED', 'ETHNIC_AREAS', 'Lồng ghép từ Chương trình MTQG vùng đồng bào dân tộc thiểu số và miền núi', 'Integrated from the programme on ethnic and mountain areas', 'Chương trình MTQG vùng đồng bào dân tộc thiểu số và miền núi', '2021-01-01', '2025-12-31', NULL, NULL, NULL, 4),
  ('INTEGRATED', 'OTHER_PROGRAMME', 'Lồng ghép từ chương trình, dự án khác', 'Integrated from other programmes and projects', NULL, '2010-01-01', NULL, NULL, NULL, NULL, 5),
  ('CREDIT', 'POLICY_CREDIT', 'Tín dụng chính sách', 'Policy credit', NULL, '2010-01-01', NULL, NULL, NULL, NULL, 6),
  ('COMMUNITY', 'CASH', 'Tiền mặt', 'Cash', NULL, '2010-01-01', NULL, NULL, NULL, NULL, 7),
  ('COMMUNITY', 'LABOUR_DAYS', 'Ngày công lao động', 'Labour days', NULL, '2010-01-01', NULL, NULL, NULL, NULL, 8),
  ('COMMUNITY', 'LAND', 'Hiến đất', 'Land', NULL, '2010-01-01', NULL, NULL, NULL, NULL, 9),
  ('COMMUNITY', 'IN_KIND', 'Hiện vật', 'Goods in kind', NULL, '2010-01-01', NULL, NULL, NULL, NULL, 10);

-- A programme without a last day of its own for its capital (null) has the ordinary dates of its
-- budget years and of extensions.
ALTER TABLE programme
  ALTER COLUMN spend_until DROP NOT NULL,
  ADD COLUMN basis_number text,
  ADD COLUMN basis_date date,
  ADD COLUMN basis_issuer text,
  ADD COLUMN spend_basis_number text,
  ADD COLUMN spend_basis_date date,
  ADD COLUMN spend_basis_issuer text,
  ADD CHECK ((basis_number IS NULL) = (basis_issuer IS NULL)),
  ADD CHECK (spend_until IS NULL OR spend_basis_number IS NULL OR spend_basis_issuer IS NOT NULL);
UPDATE programme SET basis_number = '263/QĐ-TTg', basis_date = '2022-02-22',
    basis_issuer = 'Thủ tướng Chính phủ', spend_basis_number = '257/2025/QH15',
    spend_basis_date = '2025-12-11', spend_basis_issuer = 'Quốc hội'
  WHERE code = 'NTM_2021_2025';
INSERT INTO programme (code, name_vi, name_en, valid_from, valid_to, basis_number, basis_date,
    basis_issuer) VALUES
  ('NTM_2016_2020', 'Chương trình MTQG xây dựng nông thôn mới 2016-2020',
   'National target programme on new rural development 2016-2020',
   '2016-01-01', '2020-12-31', '1600/QĐ-TTg', '2016-08-16', 'Thủ tướng Chính phủ'),
  ('NTM_2026_2030',
   'Chương trình MTQG xây dựng nông thôn mới, giảm nghèo bền vững và phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi, giai đoạn 2026-2030',
   'National target programme on new rural development, poverty reduction and ethnic areas, 2026-2030',
   '2026-01-01', '2030-12-31', '257/2025/QH15', '2025-12-11', 'Quốc hội');

-- From 2026 a programme has two parts, each with components of its own: their codes begin with the
-- part. The names are short labels, not the wording of the decision. The components of 2016-2020 are
-- in no document at hand: it has none here, so that its needs can be recorded and no budget opened.
ALTER TABLE programme_component
  ADD COLUMN part integer CHECK (part IN (1, 2));
INSERT INTO programme_component (programme, code, name_vi, name_en, part) VALUES
  ('NTM_2026_2030', '1.01', 'Quy hoạch', 'Planning', 1),
  ('NTM_2026_2030', '1.02', 'Hạ tầng', 'Infrastructure', 1),
  ('NTM_2026_2030', '1.03', 'Kinh tế nông thôn', 'Rural economy', 1),
  ('NTM_2026_2030', '1.04', 'Nguồn nhân lực, việc làm', 'Human resources and jobs', 1),
  ('NTM_2026_2030', '1.05', 'Hành chính công, trợ giúp pháp lý, bình đẳng giới', 'Public administration, legal aid, gender', 1),
  ('NTM_2026_2030', '1.06', 'Khoa học, công nghệ, chuyển đổi số', 'Science, technology, digital transformation', 1),
  ('NTM_2026_2030', '1.07', 'Môi trường, cảnh quan, an toàn thực phẩm', 'Environment, landscape, food safety', 1),
  ('NTM_2026_2030', '1.08', 'Mặt trận Tổ quốc và các tổ chức', 'Fatherland Front and organisations', 1),
  ('NTM_2026_2030', '1.09', 'Quốc phòng, an ninh', 'Defence and security', 1),
  ('NTM_2026_2030', '1.10', 'Năng lực, truyền thông, giám sát, thi đua', 'Capacity, communication, monitoring, emulation', 1),
  ('NTM_2026_2030', '2.01', 'Hạ tầng đặc thù vùng dân tộc thiểu số', 'Specific infrastructure of ethnic areas', 2),
  ('NTM_2026_2030', '2.02', 'Sản xuất, sinh kế', 'Production and livelihoods', 2),
  ('NTM_2026_2030', '2.03', 'Nguồn nhân lực', 'Human resources', 2),
  ('NTM_2026_2030', '2.04', 'Các nhóm còn khó khăn đặc thù', 'Groups with special difficulty', 2),
  ('NTM_2026_2030', '2.05', 'Truyền thông, chuyển đổi số', 'Communication and digital transformation', 2);

-- The six thematic programmes of 2021-2025, each led by a department and reported in December; the
-- plans at hand count them and name none, so the names stay absent until a document is recorded.
CREATE TABLE thematic_programme (
  programme        text    NOT NULL REFERENCES programme,
  number           integer NOT NULL CHECK (number BETWEEN 1 AND 99),
  name_vi          text,
  name_en          text,
  lead_agency_kind text    NOT NULL CHECK (lead_agency_kind IN ('DEPARTMENT', 'MINISTRY')),
  valid_from       date    NOT NULL,
  valid_to         date    NOT NULL,
  basis_number     text,
  basis_date       date,
  basis_issuer     text,
  PRIMARY KEY (programme, number),
  CHECK (valid_to >= valid_from),
  CHECK ((basis_number IS NULL) = (basis_issuer IS NULL))
);
INSERT INTO thematic_programme (programme, number, lead_agency_kind, valid_from, valid_to)
  SELECT 'NTM_2021_2025', n, 'DEPARTMENT', '2021-01-01', '2025-12-31' FROM generate_series(1, 6) n;

-- Until when a budget year is spent, corrected and extended, by the law of that year.
CREATE TABLE year_end_rule (
  first_budget_year integer PRIMARY KEY,
  last_budget_year  integer,
  -- In the year itself: the last day to spend and to advance.
  spend_month       integer NOT NULL,
  spend_day         integer NOT NULL,
  -- In the next year: the end of the correction period, and of the longest extension.
  correct_month     integer NOT NULL,
  correct_day       integer NOT NULL,
  extend_month      integer NOT NULL,
  extend_day        integer NOT NULL,
  basis_number      text    NOT NULL,
  basis_date        date,
  basis_issuer      text    NOT NULL,
  CHECK (last_budget_year IS NULL OR last_budget_year >= first_budget_year),
  -- 2001 is no leap year: each is a day of every year.
  CHECK (make_date(2001, spend_month, spend_day) IS NOT NULL
    AND make_date(2001, correct_month, correct_day) IS NOT NULL
    AND make_date(2001, extend_month, extend_day) IS NOT NULL),
  CONSTRAINT one_rule_for_a_year EXCLUDE USING gist (
    int4range(first_budget_year, last_budget_year, '[]') WITH &&)
);
INSERT INTO year_end_rule VALUES
  (2010, 2025, 12, 31, 1, 31, 12, 31, '83/2015/QH13', NULL, 'Quốc hội'),
  (2026, NULL, 12, 31, 1, 31, 12, 31, '89/2025/QH15', NULL, 'Quốc hội');

-- INV-09 by the rule of the account's year; without a rule nothing is paid.
CREATE OR REPLACE FUNCTION payment_on_budget_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
      SELECT 1 FROM ledger_transaction t JOIN account a ON a.id = NEW.account_id
      LEFT JOIN year_end_rule r ON a.budget_year
        BETWEEN r.first_budget_year AND COALESCE(r.last_budget_year, a.budget_year)
      WHERE t.id = NEW.transaction_id AND t.kind IN ('ADVANCE_PAYMENT', 'VOLUME_PAYMENT')
        AND COALESCE(t.effective_date NOT BETWEEN make_date(a.budget_year, 1, 1)
          AND CASE t.kind
                WHEN 'ADVANCE_PAYMENT' THEN make_date(a.budget_year, r.spend_month, r.spend_day)
                ELSE make_date(a.budget_year + 1, r.correct_month, r.correct_day) END, true)) THEN
    RAISE EXCEPTION 'INV-09: account % is not paid from on this day', NEW.account_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- A programme takes plan of the years of its period alone; after it, plan that was extended, until
-- its capital ends. Advances that are still outstanding follow until they are settled.
CREATE FUNCTION account_of_the_programmes_period() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.plan <> 'ADVANCE_BROUGHT_FORWARD' AND NOT EXISTS (
      SELECT 1 FROM programme p WHERE p.code = NEW.programme
        AND NEW.budget_year >= extract(year FROM p.valid_from)
        AND NEW.budget_year <= CASE NEW.plan
          WHEN 'YEAR' THEN extract(year FROM p.valid_to)
          ELSE extract(year FROM COALESCE(p.spend_until, p.valid_to + interval '1 year')) END) THEN
    RAISE EXCEPTION 'INV-08: the programme % has no plan of the year %', NEW.programme,
      NEW.budget_year USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER account_of_the_programmes_period BEFORE INSERT ON account
  FOR EACH ROW EXECUTE FUNCTION account_of_the_programmes_period();

-- Reference data changes by migration: the service reads it.
REVOKE INSERT ON capital_source, capital_source_basis, capital_sub_source, programme,
  programme_component, thematic_programme, year_end_rule FROM "${runtimeRole}";
