-- Where money comes from (domain handbook 1.4, 4.1). Rows have validity: the district tier ended
-- on 2025-06-30 and its budget with it.
CREATE TABLE capital_source (
  code          text    PRIMARY KEY,
  name_vi       text    NOT NULL,
  name_en       text    NOT NULL,
  owner_level   text    CHECK (owner_level IN ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
  -- Allocated down the tree and paid by the Treasury; the others are mobilised (INV-17).
  allocatable   boolean NOT NULL,
  -- Counted in "direct budget"; ODA is on budget yet shown apart, integrated money is another
  -- programme's (INV-18).
  direct_budget boolean NOT NULL,
  on_budget     boolean NOT NULL,
  valid_from    date    NOT NULL,
  valid_to      date,
  position      integer NOT NULL UNIQUE,
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
INSERT INTO capital_source VALUES
  ('CENTRAL_BUDGET', 'Ngân sách trung ương', 'Central budget', 'CENTRAL', true, true, true, '2010-01-01', NULL, 1),
  ('PROVINCIAL_BUDGET', 'Ngân sách tỉnh', 'Provincial budget', 'PROVINCE', true, true, true, '2010-01-01', NULL, 2),
  ('DISTRICT_BUDGET', 'Ngân sách huyện', 'District budget', 'DISTRICT', true, true, true, '2010-01-01', '2025-06-30', 3),
  ('COMMUNE_BUDGET', 'Ngân sách xã', 'Commune budget', 'COMMUNE', true, true, true, '2010-01-01', NULL, 4),
  ('ODA', 'Vốn ODA, vay ưu đãi hòa chung ngân sách', 'ODA and concessional loans on budget', 'CENTRAL', true, false, true, '2010-01-01', NULL, 5),
  ('INTEGRATED', 'Vốn lồng ghép', 'Money of other programmes counted for the goals', NULL, false, false, false, '2010-01-01', NULL, 6),
  ('CREDIT', 'Vốn tín dụng', 'Credit', NULL, false, false, false, '2010-01-01', NULL, 7),
  ('ENTERPRISE', 'Vốn doanh nghiệp', 'Enterprises', NULL, false, false, false, '2010-01-01', NULL, 8),
  ('COMMUNITY', 'Vốn huy động cộng đồng, người dân', 'Community and people', NULL, false, false, false, '2010-01-01', NULL, 9);

CREATE TABLE programme (
  code       text PRIMARY KEY,
  name_vi    text NOT NULL,
  name_en    text NOT NULL,
  valid_from date NOT NULL,
  valid_to   date NOT NULL,
  -- Capital of a period may be spent for a while after it (NQ 257/2025/QH15 for 2021-2025).
  spend_until date NOT NULL,
  CHECK (valid_to >= valid_from AND spend_until >= valid_to)
);
INSERT INTO programme VALUES
  ('NTM_2021_2025', 'Chương trình MTQG xây dựng nông thôn mới 2021-2025',
   'National target programme on new rural development 2021-2025',
   '2021-01-01', '2025-12-31', '2026-12-31');

CREATE TABLE programme_component (
  programme text NOT NULL REFERENCES programme,
  code      text NOT NULL,
  name_vi   text NOT NULL,
  name_en   text NOT NULL,
  PRIMARY KEY (programme, code)
);
INSERT INTO programme_component VALUES
  ('NTM_2021_2025', '01', 'Quy hoạch', 'Planning'),
  ('NTM_2021_2025', '02', 'Hạ tầng kinh tế - xã hội', 'Socio-economic infrastructure'),
  ('NTM_2021_2025', '03', 'Cơ cấu lại ngành nông nghiệp, phát triển kinh tế nông thôn', 'Restructuring agriculture, rural economy'),
  ('NTM_2021_2025', '04', 'Giảm nghèo bền vững', 'Sustainable poverty reduction'),
  ('NTM_2021_2025', '05', 'Giáo dục, y tế', 'Education and health'),
  ('NTM_2021_2025', '06', 'Văn hóa', 'Culture'),
  ('NTM_2021_2025', '07', 'Môi trường, cảnh quan', 'Environment and landscape'),
  ('NTM_2021_2025', '08', 'Hành chính công, tiếp cận pháp luật, chuyển đổi số', 'Public administration, access to law, digital transformation'),
  ('NTM_2021_2025', '09', 'Mặt trận Tổ quốc và tổ chức chính trị - xã hội', 'Fatherland Front and organisations'),
  ('NTM_2021_2025', '10', 'Quốc phòng, an ninh', 'Defence and security'),
  ('NTM_2021_2025', '11', 'Quản lý, giám sát, truyền thông', 'Management, monitoring, communication');
