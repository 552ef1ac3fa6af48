package vn.khoso.intake;

import java.util.Optional;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.OrganisationId;
import vn.khoso.storage.PartedWrite;

/**
 * An upload with what only its storage needs to know.
 *
 * @param upload what others may see
 * @param organisation the organisation of its product
 * @param claimedType what the device says the file is
 * @param write where its parts go
 * @param parts how many parts are recorded
 * @param tail the bytes behind the last part, if any
 */
record UploadRecord(
        Upload upload,
        OrganisationId organisation,
        String claimedType,
        PartedWrite write,
        int parts,
        Optional<Tail> tail) {

    /** Returns where the part starts that the next bytes belong to: behind the last part, before the tail. */
    ByteSize partStart() {
        long tailBytes = tail.map(bytes -> bytes.size().bytes()).orElse(0L);
        return new ByteSize(upload.offset().bytes() - tailBytes);
    }

    /** Returns the number of the part that the next bytes belong to. */
    int nextPart() {
        return parts + 1;
    }

    boolean isReceiving() {
        return upload.state() == Upload.State.RECEIVING;
    }
}
