-- Campaigns are a vocabulary of their own, and an editor may name who is seen or heard: both are found by the search.
ALTER TABLE vocabulary_term DROP CONSTRAINT vocabulary_term_vocabulary_check;
ALTER TABLE vocabulary_term ADD CONSTRAINT vocabulary_term_vocabulary_check
    CHECK (vocabulary IN ('TOPIC', 'CAMPAIGN', 'AUDIENCE', 'LANGUAGE', 'LICENCE'));

ALTER TABLE product ADD COLUMN people text NOT NULL DEFAULT '' CHECK (char_length(people) <= 1000);

INSERT INTO vocabulary_term (vocabulary, code, name_vi, name_en, position) VALUES
    ('CAMPAIGN', 'nong-thon-moi', 'Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh', 'All people unite to build new countryside and civilised towns', 10),
    ('CAMPAIGN', 'hang-viet', 'Người Việt Nam ưu tiên dùng hàng Việt Nam', 'Vietnamese people prefer Vietnamese goods', 20),
    ('CAMPAIGN', 'hoc-tap-bac', 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh', 'Learning from and following Hồ Chí Minh''s thought, morality and style', 30),
    ('CAMPAIGN', 'doi-nep-nghi', 'Làm thay đổi nếp nghĩ, cách làm của đồng bào dân tộc thiểu số, vươn lên thoát nghèo bền vững', 'Changing ways of thinking and working among ethnic minorities to leave poverty for good', 40),
    ('CAMPAIGN', 'vi-nguoi-ngheo', 'Vì người nghèo, không để ai bị bỏ lại phía sau', 'For the poor, leaving nobody behind', 50),
    ('CAMPAIGN', 'dan-van-kheo', 'Thi đua Dân vận khéo', 'Emulation movement for skilful mass mobilisation', 60),
    ('CAMPAIGN', 'binh-dan-hoc-vu-so', 'Bình dân học vụ số', 'Digital skills for everybody', 70);
