-- Products, what they say of themselves, their files, renditions and searchable passages.
CREATE TABLE vocabulary_term (
    vocabulary text NOT NULL CHECK (vocabulary IN ('TOPIC', 'AUDIENCE', 'LANGUAGE', 'LICENCE')),
    code       text NOT NULL CHECK (code <> ''),
    name_vi    text NOT NULL CHECK (name_vi <> ''),
    name_en    text NOT NULL CHECK (name_en <> ''),
    address    text,
    position   integer NOT NULL,
    PRIMARY KEY (vocabulary, code)
);

CREATE TABLE product (
    id                 text PRIMARY KEY CHECK (id ~ '^[0-9abcdefghjkmnpqrstvwxyz]{12}$'),
    organisation_id    text NOT NULL REFERENCES organisation (id),
    kind               text NOT NULL CHECK (kind IN
        ('INFOGRAPHIC', 'CLIP', 'PODCAST', 'LIVESTREAM_RECORDING', 'DOCUMENT', 'PHOTO_SET')),
    title              text NOT NULL CHECK (char_length(title) <= 300),
    summary            text NOT NULL CHECK (char_length(summary) <= 5000),
    text_alternative   text NOT NULL DEFAULT '' CHECK (char_length(text_alternative) <= 50000),
    author             text NOT NULL DEFAULT '' CHECK (char_length(author) <= 500),
    sources            text NOT NULL DEFAULT '' CHECK (char_length(sources) <= 2000),
    consent            text NOT NULL DEFAULT 'NOT_STATED' CHECK (consent IN
        ('NOT_STATED', 'NOBODY_RECOGNISABLE', 'OBTAINED', 'OBTAINED_WITH_GUARDIANS')),
    ai_made            boolean NOT NULL DEFAULT false,
    ai_note            text NOT NULL DEFAULT '' CHECK (char_length(ai_note) <= 1000),
    distinctive        boolean NOT NULL DEFAULT false,
    state              text NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'WITHDRAWN')),
    submitted_at       timestamptz,
    submitted_by       uuid REFERENCES account (id),
    returned_at        timestamptz,
    returned_by        uuid REFERENCES account (id),
    return_reason      text,
    public_from        timestamptz,
    public_until       timestamptz,
    published_by       uuid REFERENCES account (id),
    self_published     boolean NOT NULL DEFAULT false,
    -- kept through withdrawal and restoration: the date that decides the quota year
    first_published_at timestamptz,
    withdrawn_at       timestamptz,
    withdrawn_by       uuid REFERENCES account (id),
    withdrawal_reason  text,
    withdrawal_authority text CHECK (withdrawal_authority IN ('EDITOR', 'SUPERVISOR', 'ADMINISTRATOR')),
    created_by         uuid NOT NULL REFERENCES account (id),
    created_at         timestamptz NOT NULL,
    changed_at         timestamptz NOT NULL,
    version            integer NOT NULL DEFAULT 0,
    CHECK (state = 'DRAFT' OR (title <> '' AND summary <> '')),
    CHECK (state <> 'SUBMITTED' OR (submitted_at IS NOT NULL AND submitted_by IS NOT NULL)),
    CHECK (state NOT IN ('PUBLISHED', 'WITHDRAWN')
        OR (public_from IS NOT NULL AND first_published_at IS NOT NULL AND published_by IS NOT NULL)),
    CHECK ((state = 'WITHDRAWN') = (withdrawn_at IS NOT NULL)),
    CHECK (state <> 'WITHDRAWN'
        OR (withdrawn_by IS NOT NULL AND withdrawal_reason <> '' AND withdrawal_authority IS NOT NULL)),
    CHECK (public_until IS NULL OR public_until > public_from)
);

CREATE INDEX product_organisation ON product (organisation_id, state);
CREATE INDEX product_newest ON product (public_from DESC, id) WHERE state = 'PUBLISHED';
CREATE INDEX product_first_published ON product (first_published_at) WHERE first_published_at IS NOT NULL;

CREATE TABLE product_term (
    product_id text NOT NULL REFERENCES product (id) ON DELETE CASCADE,
    vocabulary text NOT NULL,
    code       text NOT NULL,
    PRIMARY KEY (product_id, vocabulary, code),
    FOREIGN KEY (vocabulary, code) REFERENCES vocabulary_term (vocabulary, code)
);

CREATE UNIQUE INDEX product_one_licence ON product_term (product_id) WHERE vocabulary = 'LICENCE';

CREATE TABLE product_area (
    product_id text NOT NULL REFERENCES product (id) ON DELETE CASCADE,
    area_code  text NOT NULL REFERENCES area (code),
    PRIMARY KEY (product_id, area_code)
);

CREATE TABLE product_elsewhere (
    product_id   text NOT NULL REFERENCES product (id) ON DELETE CASCADE,
    position     integer NOT NULL,
    address      text NOT NULL CHECK (address ~ '^https?://' AND char_length(address) <= 2000),
    published_on date,
    PRIMARY KEY (product_id, position)
);

CREATE TABLE review_answer (
    product_id text NOT NULL REFERENCES product (id) ON DELETE CASCADE,
    question   text NOT NULL CHECK (question ~ '^[A-Z_]+$'),
    answer     text NOT NULL CHECK (answer IN ('OK', 'NOT_YET', 'NOT_APPLICABLE')),
    PRIMARY KEY (product_id, question)
);

CREATE TABLE media_file (
    id              uuid PRIMARY KEY,
    product_id      text NOT NULL REFERENCES product (id),
    role            text NOT NULL CHECK (role IN ('MAIN', 'COVER', 'CAPTIONS', 'TRANSCRIPT', 'ATTACHMENT')),
    position        integer NOT NULL,
    name            text NOT NULL CHECK (name <> '' AND char_length(name) <= 255),
    claimed_type    text NOT NULL,
    object_key      text NOT NULL UNIQUE,
    byte_count      bigint NOT NULL CHECK (byte_count >= 0),
    state           text NOT NULL CHECK (state IN ('RECEIVED', 'ACCEPTED', 'REFUSED', 'DETACHED')),
    detected_type   text,
    sha256          text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    problem_code    text,
    problem_detail  text,
    language        text,
    duration_ms     bigint CHECK (duration_ms >= 0),
    width_px        integer CHECK (width_px > 0),
    height_px       integer CHECK (height_px > 0),
    page_count      integer CHECK (page_count > 0),
    uploaded_by     uuid NOT NULL REFERENCES account (id),
    received_at     timestamptz NOT NULL,
    decided_at      timestamptz,
    CHECK (state <> 'ACCEPTED' OR (sha256 IS NOT NULL AND detected_type IS NOT NULL)),
    CHECK (state <> 'REFUSED' OR problem_code IS NOT NULL)
);

CREATE INDEX media_file_product ON media_file (product_id, position);
CREATE INDEX media_file_sha256 ON media_file (sha256) WHERE role = 'MAIN' AND state = 'ACCEPTED';

CREATE TABLE rendition (
    id            uuid PRIMARY KEY,
    media_file_id uuid NOT NULL REFERENCES media_file (id),
    kind          text NOT NULL CHECK (kind ~ '^[A-Z0-9_]+$'),
    recipe        integer NOT NULL CHECK (recipe >= 1),
    object_key    text NOT NULL,
    content_type  text NOT NULL,
    byte_count    bigint NOT NULL CHECK (byte_count >= 0),
    width_px      integer CHECK (width_px > 0),
    height_px     integer CHECK (height_px > 0),
    duration_ms   bigint CHECK (duration_ms >= 0),
    made_at       timestamptz NOT NULL,
    UNIQUE (media_file_id, kind)
);

CREATE TABLE passage (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    media_file_id uuid NOT NULL REFERENCES media_file (id),
    position      integer NOT NULL,
    locator_kind  text NOT NULL CHECK (locator_kind IN ('PAGE', 'TIME', 'REGION', 'WHOLE')),
    locator_value text NOT NULL DEFAULT '',
    language      text NOT NULL DEFAULT 'vi',
    content       text NOT NULL CHECK (content <> ''),
    UNIQUE (media_file_id, position)
);

INSERT INTO vocabulary_term (vocabulary, code, name_vi, name_en, address, position) VALUES
    ('AUDIENCE', 'rural', 'Khu vực nông thôn', 'Rural areas', NULL, 10),
    ('AUDIENCE', 'private-enterprise', 'Doanh nghiệp ngoài Nhà nước', 'Private enterprises', NULL, 20),
    ('AUDIENCE', 'ethnic-minority', 'Vùng đồng bào dân tộc thiểu số', 'Ethnic-minority areas', NULL, 30),
    ('AUDIENCE', 'religious', 'Vùng có tôn giáo', 'Religious areas', NULL, 40),
    ('AUDIENCE', 'farmers', 'Nông dân', 'Farmers', NULL, 50),
    ('AUDIENCE', 'workers', 'Công nhân, người lao động', 'Workers', NULL, 60),
    ('AUDIENCE', 'women', 'Phụ nữ', 'Women', NULL, 70),
    ('AUDIENCE', 'youth', 'Thanh thiếu niên', 'Young people', NULL, 80),
    ('AUDIENCE', 'veterans', 'Cựu chiến binh', 'Veterans', NULL, 90),
    ('AUDIENCE', 'fishers', 'Ngư dân', 'Fishing communities', NULL, 100),
    ('TOPIC', 'nong-thon-moi', 'Nông thôn mới, đô thị văn minh', 'New countryside, civilised towns', NULL, 10),
    ('TOPIC', 'dai-doan-ket', 'Đại đoàn kết toàn dân tộc', 'National unity', NULL, 20),
    ('TOPIC', 'hang-viet', 'Người Việt Nam ưu tiên dùng hàng Việt Nam', 'Vietnamese goods first', NULL, 30),
    ('TOPIC', 'hoc-tap-bac', 'Học tập và làm theo Bác', 'Following the example of Hồ Chí Minh', NULL, 40),
    ('TOPIC', 'chuyen-doi-so', 'Chuyển đổi số', 'Digital transformation', NULL, 50),
    ('TOPIC', 'an-toan-thong-tin', 'An toàn thông tin', 'Information security', NULL, 60),
    ('TOPIC', 'giam-ngheo', 'Giảm nghèo bền vững', 'Lasting poverty reduction', NULL, 70),
    ('TOPIC', 'binh-dang-gioi', 'Bình đẳng giới, gia đình', 'Gender equality and family', NULL, 80),
    ('TOPIC', 'an-toan-giao-thong', 'An toàn giao thông', 'Road safety', NULL, 90),
    ('TOPIC', 'moi-truong', 'Bảo vệ môi trường', 'Protecting the environment', NULL, 100),
    ('TOPIC', 'phong-chong-thien-tai', 'Phòng, chống thiên tai', 'Disaster prevention', NULL, 110),
    ('TOPIC', 'khoi-nghiep', 'Khởi nghiệp, làm kinh tế', 'Starting a business', NULL, 120),
    ('TOPIC', 'van-hoa', 'Văn hoá, lễ hội', 'Culture and festivals', NULL, 130),
    ('TOPIC', 'dan-van-kheo', 'Dân vận khéo', 'Skilful mass mobilisation', NULL, 140),
    ('TOPIC', 'phap-luat', 'Phổ biến pháp luật', 'Knowing the law', NULL, 150),
    ('TOPIC', 'ky-nang-so', 'Kỹ năng số, tập huấn', 'Digital skills and training', NULL, 160),
    ('LANGUAGE', 'vi', 'Tiếng Việt', 'Vietnamese', NULL, 10),
    ('LANGUAGE', 'hre', 'Tiếng Hrê', 'Hrê', NULL, 20),
    ('LANGUAGE', 'cua', 'Tiếng Co', 'Co', NULL, 30),
    ('LANGUAGE', 'sed', 'Tiếng Xơ Đăng', 'Sedang', NULL, 40),
    ('LANGUAGE', 'bdq', 'Tiếng Ba Na', 'Bahnar', NULL, 50),
    ('LANGUAGE', 'jra', 'Tiếng Gia Rai', 'Jarai', NULL, 60),
    ('LANGUAGE', 'jeh', 'Tiếng Giẻ Triêng', 'Jeh', NULL, 70),
    ('LANGUAGE', 'brb', 'Tiếng Brâu', 'Brao', NULL, 80),
    ('LANGUAGE', 'rmx', 'Tiếng Rơ Măm', 'Romam', NULL, 90),
    ('LANGUAGE', 'en', 'Tiếng Anh', 'English', NULL, 100),
    ('LANGUAGE', 'zxx', 'Không có lời', 'No speech', NULL, 110),
    ('LICENCE', 'cc-by-4.0', 'CC BY 4.0: được dùng lại khi ghi nguồn', 'CC BY 4.0: reuse with credit', 'https://creativecommons.org/licenses/by/4.0/', 10),
    ('LICENCE', 'cc-by-3.0', 'CC BY 3.0: được dùng lại khi ghi nguồn', 'CC BY 3.0: reuse with credit', 'https://creativecommons.org/licenses/by/3.0/', 20),
    ('LICENCE', 'cc-by-nc-4.0', 'CC BY-NC 4.0: dùng lại phi thương mại, ghi nguồn', 'CC BY-NC 4.0: non-commercial reuse with credit', 'https://creativecommons.org/licenses/by-nc/4.0/', 30),
    ('LICENCE', 'cc0-1.0', 'CC0: được dùng tự do', 'CC0: free to use', 'https://creativecommons.org/publicdomain/zero/1.0/', 40),
    ('LICENCE', 'public-domain', 'Không còn hoặc không được bảo hộ', 'Public domain', 'https://creativecommons.org/publicdomain/mark/1.0/', 50),
    ('LICENCE', 'official-text', 'Văn bản chính thức của cơ quan, tổ chức', 'Official text', NULL, 60),
    ('LICENCE', 'mit', 'Giấy phép MIT', 'MIT licence', 'https://opensource.org/license/mit', 70),
    ('LICENCE', 'apache-2.0', 'Giấy phép Apache 2.0', 'Apache License 2.0', 'https://www.apache.org/licenses/LICENSE-2.0', 80),
    ('LICENCE', 'bsd-3-clause', 'Giấy phép BSD 3 điều', 'BSD 3-Clause licence', 'https://opensource.org/license/bsd-3-clause', 90),
    ('LICENCE', 'all-rights', 'Chỉ xem; muốn dùng lại phải hỏi tổ chức', 'View only; ask the organisation to reuse', NULL, 100);
