package vn.khoso.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.ListMultipartUploadsArgs;
import io.minio.MinioAsyncClient;
import io.minio.messages.ListMultipartUploadsResult;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.ObjectStore;
import vn.khoso.storage.ObjectStoreContract;
import vn.khoso.storage.PartSlot;
import vn.khoso.storage.PartedWrite;
import vn.khoso.storage.StorageProblem;
import vn.khoso.storage.StoredObject;
import vn.khoso.storage.StoredPart;
import vn.khoso.storage.TestBytes;

final class S3ObjectStoreIT implements ObjectStoreContract {

    private static final String BUCKET = "khoso-contract";

    private static S3Server server;
    private static S3Settings settings;
    private static S3ObjectStore store;
    private static S3ObjectStore second;
    private static MinioAsyncClient client;

    @BeforeAll
    static void start() throws Exception {
        server = S3Server.start();
        settings = server.settings(BUCKET);
        store = new S3ObjectStore(settings);
        second = new S3ObjectStore(settings);
        client = S3Connection.open(settings);
        store.createBucket();
    }

    @AfterAll
    static void stop() {
        client.close();
        second.close();
        store.close();
        server.close();
    }

    @BeforeEach
    void empty() throws Exception {
        for (StoredObject object : store.list("", "", 10_000)) {
            store.delete(object.key());
        }
        for (ListMultipartUploadsResult.Upload upload : openUploads()) {
            store.abort(new PartedWrite(new ObjectKey(upload.objectName()), upload.uploadId()));
        }
    }

    @Override
    public ObjectStore store() {
        return store;
    }

    @Override
    public ObjectStore restarted() {
        return second;
    }

    @Test
    void tellsWhetherTheBucketIsThere() {
        assertThat(store.bucketExists()).isTrue();
        try (S3ObjectStore elsewhere = new S3ObjectStore(server.settings("khoso-nowhere"))) {
            assertThat(elsewhere.bucketExists()).isFalse();
        }
    }

    @Test
    void abortLeavesNoUploadInTheBucket() throws Exception {
        PartedWrite write = store.begin(KEY);
        assertThat(openUploads()).hasSize(1);

        store.abort(write);

        assertThat(openUploads()).isEmpty();
    }

    @Test
    void aLargePutThatFailsLeavesNoUploadInTheBucket() throws Exception {
        assertThatThrownBy(() -> store.put(
                        KEY, TestBytes.cutOffAfter(new byte[12 * MEBIBYTE]), ByteSize.ofMebibytes(20), OCTETS))
                .isInstanceOf(IOException.class);

        assertThat(openUploads()).isEmpty();
    }

    @Test
    void completionWithoutPartsLeavesNoUploadInTheBucket() throws Exception {
        store.complete(store.begin(KEY), List.of());

        assertThat(openUploads()).isEmpty();
    }

    @Test
    void refusesASmallPartInTheMiddleBeforeTheServerDoes() {
        PartedWrite write = store.begin(KEY);
        StoredPart first = part(write, 1, 0, 100);
        StoredPart second = part(write, 2, 100, 100);

        assertProblem(() -> store.complete(write, List.of(first, second)), StorageProblem.BYTES_DIFFER);
    }

    @Test
    void takesAtMostEightMebibytesIntoAPart() {
        PartedWrite write = store.begin(KEY);

        assertThat(part(write, 1, 0, 9 * MEBIBYTE).size()).isEqualTo(ByteSize.ofMebibytes(8));
    }

    @Test
    void namesAWrongSecret() {
        try (S3ObjectStore stranger = new S3ObjectStore(server.settings(BUCKET, "not-the-secret"))) {
            assertProblem(() -> stranger.list("", "", 1), StorageProblem.STORE_REFUSES);
        }
    }

    @Test
    void namesAMissingBucket() {
        try (S3ObjectStore elsewhere = new S3ObjectStore(server.settings("khoso-nowhere"))) {
            assertProblem(() -> elsewhere.list("", "", 1), StorageProblem.STORE_REFUSES);
            assertProblem(() -> elsewhere.begin(KEY), StorageProblem.STORE_REFUSES);
        }
    }

    @Test
    void namesAServerThatDoesNotAnswer() throws Exception {
        S3Settings gone;
        try (S3Server stopped = S3Server.start()) {
            gone = stopped.settings("khoso-gone");
        }
        try (S3ObjectStore unreachable = new S3ObjectStore(gone)) {
            assertProblem(() -> unreachable.stat(KEY), StorageProblem.STORE_UNREACHABLE);
            assertProblem(() -> unreachable.read(KEY), StorageProblem.STORE_UNREACHABLE);
            assertProblem(
                    () -> unreachable.put(KEY, TestBytes.source(new byte[3]), new ByteSize(3), OCTETS),
                    StorageProblem.STORE_UNREACHABLE);
        }
    }

    private StoredPart part(PartedWrite write, int number, long offset, int count) {
        PartSlot slot = new PartSlot(number, new ByteSize(offset), new ByteSize(count));
        return store.write(write, slot, TestBytes.source(new byte[count]));
    }

    private static List<ListMultipartUploadsResult.Upload> openUploads() throws Exception {
        ListMultipartUploadsArgs request = ListMultipartUploadsArgs.builder()
                .bucket(BUCKET)
                .region(settings.region())
                .build();
        return client.listMultipartUploads(request).get().result().uploads();
    }

    private static void assertProblem(ThrowingCallable call, StorageProblem problem) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KhosoException.class,
                        thrown -> assertThat(thrown.errorCode()).isEqualTo(problem));
    }
}
