package vn.khoso.storage.s3;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.ServerException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.khoso.shared.KhosoException;
import vn.khoso.storage.StorageProblem;

/** Turns what the SDK throws into the library's own problems: by the error's name first, since statuses differ. */
final class S3Problems {

    private static final int SERVER_ERROR = 500;
    private static final int INSUFFICIENT_STORAGE = 507;

    private S3Problems() {}

    /** Names a failure of the SDK; the subject is the key, prefix or bucket that was asked for. */
    static KhosoException named(Throwable failure, Object subject) {
        return new KhosoException(of(failure), failure, subject);
    }

    private static StorageProblem of(@Nullable Throwable failure) {
        return switch (failure) {
            case ErrorResponseException answer ->
                byName(answer.errorResponse().code())
                        .orElseGet(() -> byStatus(answer.response().code()));
            case ServerException answer -> byStatus(answer.statusCode());
            case IOException network -> StorageProblem.STORE_UNREACHABLE;
            case null -> StorageProblem.STORE_REFUSES;
            case Throwable wrapped -> of(wrapped.getCause());
        };
    }

    private static Optional<StorageProblem> byName(String code) {
        return Optional.ofNullable(
                switch (code) {
                    case "NoSuchKey" -> StorageProblem.OBJECT_MISSING;
                    case "NoSuchUpload" -> StorageProblem.PARTED_WRITE_GONE;
                    case "InvalidRange" -> StorageProblem.RANGE_BEYOND_END;
                    case "InvalidPart", "InvalidPartOrder", "EntityTooSmall", "BadDigest", "IncompleteBody" ->
                        StorageProblem.BYTES_DIFFER;
                    case "QuotaExceeded", "InsufficientStorage", "XMinioStorageFull" -> StorageProblem.STORE_FULL;
                    case "SlowDown", "ServiceUnavailable", "InternalError", "RequestTimeout" ->
                        StorageProblem.STORE_UNREACHABLE;
                    default -> null;
                });
    }

    private static StorageProblem byStatus(int status) {
        if (status == INSUFFICIENT_STORAGE) {
            return StorageProblem.STORE_FULL;
        }
        return status >= SERVER_ERROR ? StorageProblem.STORE_UNREACHABLE : StorageProblem.STORE_REFUSES;
    }
}
