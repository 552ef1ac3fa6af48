package vn.khoso.web.studio;

import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.intake.FileRoles;
import vn.khoso.intake.OfferedFile;
import vn.khoso.shared.ByteSize;

/** Reads what a plain form says of the file it carries. */
final class FormFile {

    private FormFile() {}

    static OfferedFile of(MultipartFile file, MediaRole role) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return new OfferedFile(
                FileRoles.guess(role, name),
                name,
                Objects.requireNonNullElse(file.getContentType(), ""),
                new ByteSize(file.getSize()));
    }
}
