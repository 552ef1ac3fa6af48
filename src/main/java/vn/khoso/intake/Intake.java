package vn.khoso.intake;

import java.io.InputStream;
import vn.khoso.account.Person;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;

/** Files that come in one go: the plain form without script, and the demonstration. */
public interface Intake {

    /**
     * Takes a whole file by the same rules, through the same storage and to the same check as a resumable upload.
     *
     * @param file its length must be that of the source
     * @param source read to its end, never closed
     * @return the identity of the received file, whose check goes on in the background
     * @throws vn.khoso.shared.KhosoException those of {@link Uploads#create}; {@link IntakeProblem#FORM_TOO_LARGE};
     *     {@link IntakeProblem#INCOMPLETE} or {@link IntakeProblem#LENGTH_EXCEEDED} when the source has another length
     */
    MediaFileId receiveWhole(Person person, ProductId product, OfferedFile file, InputStream source);

    /** Returns the most bytes that come in one go. */
    ByteSize largestForm();
}
