package vn.khoso.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.khoso.account.Person;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.UploadId;

/** Uploads whose facts stand in the database and whose bytes lie in the object store. */
@Component
class ResumableUploads implements Uploads {

    private final UploadRows uploads;
    private final NewUploads beginnings;
    private final Admission admission;
    private final Writers writers;
    private final Receiving receiving;
    private final CheckedPieces checkedPieces;
    private final Completion completion;
    private final Clearance clearance;

    ResumableUploads(
            UploadRows uploads,
            NewUploads beginnings,
            Admission admission,
            Writers writers,
            Receiving receiving,
            CheckedPieces checkedPieces,
            Completion completion,
            Clearance clearance) {
        this.uploads = uploads;
        this.beginnings = beginnings;
        this.admission = admission;
        this.writers = writers;
        this.receiving = receiving;
        this.checkedPieces = checkedPieces;
        this.completion = completion;
        this.clearance = clearance;
    }

    @Override
    public Upload create(Person person, ProductId product, OfferedFile file) {
        return beginnings.begin(person, product, file);
    }

    @Override
    public Upload head(Person person, UploadId id) {
        UploadRecord record = requireOwn(person, id);
        if (!record.isReceiving() || !record.upload().hasEverything()) {
            return record.upload();
        }
        Optional<WriterLease> free = writers.take(id);
        if (free.isEmpty()) {
            return record.upload();
        }
        try (WriterLease lease = free.get()) {
            return guarded(record, () -> completion.complete(record, lease));
        }
    }

    @Override
    public Upload append(Person person, UploadId id, Piece piece) {
        UploadRecord seen = requireOwn(person, id);
        requireFits(seen.upload(), piece);
        if (!seen.isReceiving()) {
            return seen.upload();
        }
        Upload begun = seen.upload();
        admission.requireTaking(person, begun.product(), begun.role(), begun.replaces());
        try (WriterLease lease = writers.take(id).orElseThrow(() -> new KhosoException(IntakeProblem.BUSY))) {
            UploadRecord record = requireOwn(person, id);
            requireFits(record.upload(), piece);
            return guarded(record, () -> store(record, piece, lease));
        }
    }

    private Upload store(UploadRecord before, Piece piece, WriterLease lease) {
        UploadRecord after = piece.checksum().isPresent()
                ? checkedPieces.receive(before, piece, piece.checksum().get(), lease)
                : receiving.receive(before, piece.body(), lease);
        return after.upload().hasEverything() ? completion.complete(after, lease) : after.upload();
    }

    /** A store that has lost what an upload consists of will never complete it: its account must start anew. */
    private Upload guarded(UploadRecord record, Supplier<Upload> work) {
        try {
            return work.get();
        } catch (KhosoException failure) {
            clearance.giveUpIfLost(record, failure);
            throw failure;
        }
    }

    @Override
    public void terminate(Person person, UploadId id) {
        UploadRecord record = find(person, id);
        switch (record.upload().state()) {
            case RECEIVING -> clearance.terminate(record);
            case COMPLETED -> throw new KhosoException(IntakeProblem.ALREADY_COMPLETE);
            case TERMINATED, EXPIRED -> {
                // Cancelled before: the same request sent twice.
            }
        }
    }

    @Override
    public List<Upload> unfinished(Person person, ProductId product) {
        return uploads.unfinished(person.id(), product);
    }

    @Override
    public ByteSize largestFile() {
        return admission.largestFile();
    }

    private UploadRecord requireOwn(Person person, UploadId id) {
        UploadRecord record = find(person, id);
        return switch (record.upload().state()) {
            case RECEIVING, COMPLETED -> record;
            case TERMINATED, EXPIRED -> throw new KhosoException(IntakeProblem.GONE);
        };
    }

    private UploadRecord find(Person person, UploadId id) {
        UploadRecord record = uploads.find(id).orElseThrow(() -> new KhosoException(IntakeProblem.NOT_FOUND));
        if (!record.upload().account().equals(person.id())) {
            throw new KhosoException(IntakeProblem.NOT_YOURS);
        }
        return record;
    }

    private static void requireFits(Upload upload, Piece piece) {
        if (!piece.offset().equals(upload.offset())) {
            throw new KhosoException(
                    IntakeProblem.OFFSET_DIFFERS,
                    piece.offset().bytes(),
                    upload.offset().bytes());
        }
        if (piece.announced().filter(bytes -> bytes.exceeds(upload.remaining())).isPresent()) {
            throw new KhosoException(IntakeProblem.LENGTH_EXCEEDED, SizeText.of(upload.length()));
        }
    }
}
