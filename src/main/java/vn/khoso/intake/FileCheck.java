package vn.khoso.intake;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.Sha256;
import vn.khoso.storage.ObjectStore;
import vn.khoso.storage.StorageProblem;
import vn.khoso.storage.StoredPart;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.FileTypes;
import vn.khoso.tools.MediaSource;

/**
 * Looks at a received file: are the stored bytes those that came, what are they, and can they be opened? The bytes are read
 * from the store once, on their way to a scratch copy for the tools.
 */
@Component
class FileCheck {

    private static final Logger LOG = LoggerFactory.getLogger(FileCheck.class);

    private final ObjectStore store;
    private final PartRows parts;
    private final ScratchFiles scratch;
    private final FileTypes types;
    private final ContentCheck content;
    private final VirusCheck virus;

    FileCheck(
            ObjectStore store,
            PartRows parts,
            ScratchFiles scratch,
            FileTypes types,
            ContentCheck content,
            VirusCheck virus) {
        this.store = store;
        this.parts = parts;
        this.scratch = scratch;
        this.types = types;
        this.content = content;
        this.virus = virus;
    }

    /** Judges a received file; anything that may pass, such as a store that does not answer, is thrown. */
    Verdict judge(MediaFile file) {
        try (ScratchFile copy = scratch.openFor(file.size())) {
            if (!copyUndamaged(file, copy)) {
                return new Verdict.Bad(IntakeProblem.DAMAGED_IN_STORE, "");
            }
            Optional<Verdict.Bad> harm = virus.problem(file.id(), copy.path());
            return harm.<Verdict>map(bad -> bad).orElseGet(() -> judge(file, copy));
        }
    }

    private Verdict judge(MediaFile file, ScratchFile copy) {
        DetectedType type = types.detect(copy.path());
        Optional<IntakeProblem> container = Containers.problem(copy.path(), type);
        if (container.isPresent()) {
            return new Verdict.Bad(container.get(), type.mediaType());
        }
        if (!type.accepted()) {
            return new Verdict.Bad(IntakeProblem.TYPE_NOT_ACCEPTED, type.mediaType());
        }
        if (!FileRoles.fits(file.role(), type.family())) {
            return new Verdict.Bad(IntakeProblem.WRONG_FOR_ROLE, type.mediaType());
        }
        reportOtherEnding(file, type);
        return content.problem(new MediaSource(copy.path(), type))
                .map(problem -> Containers.named(problem, type))
                .<Verdict>map(problem -> new Verdict.Bad(problem, type.mediaType()))
                .orElseGet(() -> new Verdict.Good(copy.sha256(), type));
    }

    private boolean copyUndamaged(MediaFile file, ScratchFile copy) {
        try (InputStream stored = store.read(file.key())) {
            for (StoredPart part : parts.of(file.id())) {
                DigestInputStream digested = new DigestInputStream(stored, Sha256.newDigest());
                long count = copy.fill(digested, part.size().bytes());
                if (count != part.size().bytes()
                        || !Sha256.of(digested.getMessageDigest()).equals(part.sha256())) {
                    return false;
                }
            }
            return copy.size().equals(file.size()) && stored.read() < 0;
        } catch (IOException failure) {
            throw new KhosoException(StorageProblem.STORE_UNREACHABLE, failure, file.key());
        }
    }

    /** A wrong ending is no harm: what the bytes are decides everywhere. */
    private static void reportOtherEnding(MediaFile file, DetectedType type) {
        String extension = FileName.clean(file.name()).extension();
        if (!extension.equals(type.extension())) {
            LOG.info(
                    "File is named differently from what it is: mediaFile={} ending={} type={}",
                    file.id(),
                    extension,
                    type.mediaType());
        }
    }
}
