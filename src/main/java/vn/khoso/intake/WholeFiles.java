package vn.khoso.intake;

import java.io.InputStream;
import org.springframework.stereotype.Component;
import vn.khoso.account.Person;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;

/** Files in one go are uploads with a single piece. */
@Component
class WholeFiles implements Intake {

    private final Uploads uploads;
    private final IntakeProperties properties;

    WholeFiles(Uploads uploads, IntakeProperties properties) {
        this.uploads = uploads;
        this.properties = properties;
    }

    @Override
    public MediaFileId receiveWhole(Person person, ProductId product, OfferedFile file, InputStream source) {
        if (file.length().exceeds(largestForm())) {
            throw new KhosoException(
                    IntakeProblem.FORM_TOO_LARGE, SizeText.of(file.length()), SizeText.of(largestForm()));
        }
        // Without a fingerprint it never goes on with another attempt, whose offset its source would not fit.
        Upload upload = uploads.create(person, product, file.afresh());
        try {
            return send(person, upload, source).mediaFile();
        } catch (KhosoException failure) {
            uploads.terminate(person, upload.id());
            throw failure;
        }
    }

    private Upload send(Person person, Upload upload, InputStream source) {
        Upload received = uploads.append(person, upload.id(), new Piece(upload.offset(), source));
        if (!received.hasEverything()) {
            throw new KhosoException(IntakeProblem.INCOMPLETE);
        }
        return received;
    }

    @Override
    public ByteSize largestForm() {
        return properties.largestFormSize();
    }
}
