-- Evidence of an earlier publication may come after the product was published; it is never public.
ALTER TABLE media_file DROP CONSTRAINT media_file_role_check;
ALTER TABLE media_file ADD CONSTRAINT media_file_role_check
    CHECK (role IN ('MAIN', 'COVER', 'CAPTIONS', 'TRANSCRIPT', 'ATTACHMENT', 'PROOF'));
ALTER TABLE upload DROP CONSTRAINT upload_role_check;
ALTER TABLE upload ADD CONSTRAINT upload_role_check
    CHECK (role IN ('MAIN', 'COVER', 'CAPTIONS', 'TRANSCRIPT', 'ATTACHMENT', 'PROOF'));
