package vn.khoso.storage.s3;

import io.minio.AbortMultipartUploadArgs;
import io.minio.BucketExistsArgs;
import io.minio.CompleteMultipartUploadArgs;
import io.minio.CreateMultipartUploadArgs;
import io.minio.GetObjectArgs;
import io.minio.Http;
import io.minio.ListObjectsV2Args;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.PutObjectAPIArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.UploadPartArgs;
import io.minio.messages.Item;
import io.minio.messages.ListBucketResultV2;
import io.minio.messages.Part;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.khoso.shared.ByteSize;
import vn.khoso.storage.ByteRange;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.PartedWrite;
import vn.khoso.storage.StoredObject;
import vn.khoso.storage.StoredPart;

/** One bucket: each method is one request (or one page after another), waited for, with its failure named. */
final class S3Bucket implements AutoCloseable {

    private static final int PAGE_ROWS = 1000;

    private final MinioAsyncClient client;
    private final String name;
    private final String region;

    S3Bucket(MinioAsyncClient client, S3Settings settings) {
        this.client = client;
        this.name = settings.bucket();
        this.region = settings.region();
    }

    boolean exists() {
        BucketExistsArgs request =
                BucketExistsArgs.builder().bucket(name).region(region).build();
        return await(name, client.bucketExists(request));
    }

    void create() {
        await(
                name,
                client.makeBucket(
                        MakeBucketArgs.builder().bucket(name).region(region).build()));
    }

    void put(ObjectKey key, byte[] bytes, int count, String contentType) {
        PutObjectAPIArgs request = PutObjectAPIArgs.builder()
                .bucket(name)
                .region(region)
                .object(key.value())
                .contentType(contentType)
                .data(bytes, count)
                .build();
        await(key, client.putObject(request));
    }

    /** Fails with OBJECT_MISSING when there is none. */
    StoredObject head(ObjectKey key) {
        StatObjectArgs request = StatObjectArgs.builder()
                .bucket(name)
                .region(region)
                .object(key.value())
                .build();
        StatObjectResponse answer = await(key, client.statObject(request));
        return new StoredObject(
                key, new ByteSize(answer.size()), answer.lastModified().toInstant());
    }

    InputStream get(ObjectKey key) {
        GetObjectArgs request = GetObjectArgs.builder()
                .bucket(name)
                .region(region)
                .object(key.value())
                .build();
        return await(key, client.getObject(request));
    }

    InputStream get(ObjectKey key, ByteRange range) {
        GetObjectArgs request = GetObjectArgs.builder()
                .bucket(name)
                .region(region)
                .object(key.value())
                .offset(range.first())
                .length(range.length().bytes())
                .build();
        return await(key, client.getObject(request));
    }

    void delete(ObjectKey key) {
        RemoveObjectArgs request = RemoveObjectArgs.builder()
                .bucket(name)
                .region(region)
                .object(key.value())
                .build();
        await(key, client.removeObject(request));
    }

    List<StoredObject> list(String prefix, String after, int limit) {
        List<StoredObject> found = new ArrayList<>();
        boolean more = true;
        while (more) {
            String last = found.isEmpty() ? after : found.getLast().key().value();
            ListBucketResultV2 page = page(prefix, last, Math.min(limit - found.size(), PAGE_ROWS));
            page.contents().forEach(item -> found.add(described(item)));
            more = page.isTruncated() && !page.contents().isEmpty() && found.size() < limit;
        }
        return List.copyOf(found);
    }

    private ListBucketResultV2 page(String prefix, String after, int rows) {
        ListObjectsV2Args request = ListObjectsV2Args.builder()
                .bucket(name)
                .region(region)
                .prefix(prefix)
                .startAfter(after)
                .maxKeys(rows)
                .build();
        return await(prefix, client.listObjectsV2(request)).result();
    }

    private static StoredObject described(Item item) {
        return new StoredObject(
                new ObjectKey(item.objectName()),
                new ByteSize(item.size()),
                item.lastModified().toInstant());
    }

    String begin(ObjectKey key, String contentType) {
        CreateMultipartUploadArgs request = CreateMultipartUploadArgs.builder()
                .bucket(name)
                .region(region)
                .object(key.value())
                .headers(new Http.Headers(Http.Headers.CONTENT_TYPE, contentType))
                .build();
        return await(key, client.createMultipartUpload(request)).result().uploadId();
    }

    /** Returns the entity tag of the part, which completion has to name. */
    String putPart(PartedWrite write, int number, byte[] bytes, int count) {
        UploadPartArgs request = UploadPartArgs.builder()
                .bucket(name)
                .region(region)
                .object(write.key().value())
                .uploadId(write.token())
                .partNumber(number)
                .data(bytes, count)
                .build();
        return await(write.key(), client.uploadPart(request)).part().etag();
    }

    void complete(PartedWrite write, List<StoredPart> parts) {
        CompleteMultipartUploadArgs request = CompleteMultipartUploadArgs.builder()
                .bucket(name)
                .region(region)
                .object(write.key().value())
                .uploadId(write.token())
                .parts(parts.stream()
                        .map(part -> new Part(part.number(), part.receipt()))
                        .toArray(Part[]::new))
                .build();
        await(write.key(), client.completeMultipartUpload(request));
    }

    void abort(PartedWrite write) {
        AbortMultipartUploadArgs request = AbortMultipartUploadArgs.builder()
                .bucket(name)
                .region(region)
                .object(write.key().value())
                .uploadId(write.token())
                .build();
        await(write.key(), client.abortMultipartUpload(request));
    }

    @Override
    public void close() {
        client.close();
    }

    private static <T> T await(Object subject, CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failure) {
            throw S3Problems.named(failure, subject);
        }
    }
}
