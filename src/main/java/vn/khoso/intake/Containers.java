package vn.khoso.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import vn.khoso.tools.DetectedType;

/** Archives and locked containers, each of which its sender can do something else about. */
final class Containers {

    private static final Set<String> ARCHIVES = Set.of(
            "application/zip",
            "application/x-7z-compressed",
            "application/x-rar-compressed",
            "application/gzip",
            "application/x-tar",
            "application/x-bzip2",
            "application/x-xz");

    /** What Tika calls office documents: one that needs a password, and a package whose document cannot be found. */
    private static final String LOCKED_OFFICE = "application/x-tika-ooxml-protected";

    private static final String UNKNOWN_OFFICE = "application/x-tika-ooxml";
    private static final String PDF = "application/pdf";

    /** APPNOTE.TXT 4.3.7: signature, version, then flags, whose lowest bit is "encrypted". */
    private static final int ZIP_FLAGS = 6;

    private Containers() {}

    /** Returns why a file is not taken for being a container, empty when it is none or an accepted one. */
    static Optional<IntakeProblem> problem(Path file, DetectedType type) {
        if (type.mediaType().equals(LOCKED_OFFICE)) {
            return Optional.of(IntakeProblem.OFFICE_LOCKED);
        }
        boolean archive = ARCHIVES.contains(type.mediaType());
        boolean office = type.mediaType().equals(UNKNOWN_OFFICE);
        if ((archive || office) && isLockedZip(file)) {
            return Optional.of(IntakeProblem.PACKED_LOCKED);
        }
        if (office) {
            return Optional.of(IntakeProblem.BROKEN);
        }
        return archive ? Optional.of(IntakeProblem.PACKED) : Optional.empty();
    }

    /** Names the problem of a locked document by what its sender can do about it. */
    static IntakeProblem named(IntakeProblem problem, DetectedType type) {
        if (problem != IntakeProblem.PROTECTED) {
            return problem;
        }
        return switch (type.family()) {
            case DOCUMENT -> type.mediaType().equals(PDF) ? IntakeProblem.PDF_LOCKED : IntakeProblem.OFFICE_LOCKED;
            case VIDEO, AUDIO, IMAGE, CAPTIONS, OTHER -> problem;
        };
    }

    private static boolean isLockedZip(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(ZIP_FLAGS + 1);
            return head.length > ZIP_FLAGS && head[0] == 'P' && head[1] == 'K' && (head[ZIP_FLAGS] & 1) == 1;
        } catch (IOException failure) {
            throw ScratchFile.failed(failure);
        }
    }
}
