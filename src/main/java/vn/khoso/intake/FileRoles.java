package vn.khoso.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.khoso.account.Person;
import vn.khoso.audit.Actor;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.FileTypes;
import vn.khoso.tools.MediaFamily;

/** What a file may be for within its product. */
@Component
public class FileRoles {

    private static final Set<String> CAPTIONS = Set.of("vtt", "srt", "ttml", "dfxp");

    private final Admission admission;
    private final MediaFiles files;
    private final FileTypes types;

    FileRoles(Admission admission, MediaFiles files, FileTypes types) {
        this.admission = admission;
        this.files = files;
        this.types = types;
    }

    /** Returns the roles that fit an accepted file; none for others. */
    public List<MediaRole> fitting(MediaFile file) {
        return file.detectedType()
                .flatMap(types::accepted)
                .map(DetectedType::family)
                .map(family -> Arrays.stream(MediaRole.values())
                        .filter(role -> role != MediaRole.PROOF && fits(role, family))
                        .toList())
                .orElse(List.of());
    }

    /** Returns the role asked for, but captions for a file that is named so and was taken for the product itself. */
    public static MediaRole guess(MediaRole asked, String fileName) {
        int dot = fileName.lastIndexOf('.');
        boolean captions =
                dot >= 0 && CAPTIONS.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
        return asked == MediaRole.MAIN && captions ? MediaRole.CAPTIONS : asked;
    }

    /**
     * Gives a file of a draft another role. A proof is one from its first byte on and stays one.
     *
     * @throws KhosoException {@link IntakeProblem#WRONG_FOR_ROLE}, {@link IntakeProblem#PRODUCT_NOT_OPEN} or those of
     *     {@link Uploads#create} about the person's rights
     */
    public void change(Person person, MediaFile file, MediaRole role) {
        admission.requireOpen(person, file.product(), role);
        if (file.role() == MediaRole.PROOF || !fitting(file).contains(role)) {
            throw new KhosoException(
                    IntakeProblem.WRONG_FOR_ROLE, file.detectedType().orElse(file.claimedType()));
        }
        files.assign(Actor.of(person.id()), file.id(), role);
    }

    static boolean fits(MediaRole role, MediaFamily family) {
        return switch (role) {
            case MAIN -> family != MediaFamily.CAPTIONS;
            case COVER -> family == MediaFamily.IMAGE;
            case CAPTIONS -> family == MediaFamily.CAPTIONS;
            case TRANSCRIPT -> family == MediaFamily.DOCUMENT || family == MediaFamily.CAPTIONS;
            case ATTACHMENT -> true;
            case PROOF -> family != MediaFamily.CAPTIONS;
        };
    }
}
