package vn.khoso.storage.s3;

import io.minio.Http;
import io.minio.MinioAsyncClient;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** Makes the SDK's client as the settings say. */
final class S3Connection {

    /** OkHttp allows 5 requests per host unless told otherwise; here all requests go to one host. */
    private static final int REQUESTS_AT_A_TIME = 256;

    private S3Connection() {}

    static MinioAsyncClient open(S3Settings settings) {
        Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(REQUESTS_AT_A_TIME);
        dispatcher.setMaxRequestsPerHost(REQUESTS_AT_A_TIME);
        OkHttpClient http = Http.newDefaultClient()
                .newBuilder()
                .dispatcher(dispatcher)
                .connectTimeout(settings.timeout())
                .readTimeout(settings.timeout())
                .writeTimeout(settings.timeout())
                .build();
        MinioAsyncClient client = MinioAsyncClient.builder()
                .endpoint(settings.endpoint())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                .httpClient(http, true)
                .build();
        if (settings.pathStyle()) {
            client.disableVirtualStyleEndpoint();
        } else {
            client.enableVirtualStyleEndpoint();
        }
        return client;
    }
}
