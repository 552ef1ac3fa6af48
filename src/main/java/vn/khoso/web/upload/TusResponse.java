package vn.khoso.web.upload;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import vn.khoso.intake.Checksum;
import vn.khoso.intake.Upload;
import vn.khoso.shared.ByteSize;

/** Answers as the tus protocol has them. The version stands in every answer, also in those that tell an error. */
final class TusResponse {

    private final HttpServletResponse response;

    TusResponse(HttpServletResponse response) {
        this.response = response;
        response.setHeader("Tus-Resumable", TusRequest.VERSION);
        response.setHeader("Tus-Version", TusRequest.VERSION);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    void capabilities(ByteSize largestFile) {
        response.setHeader("Tus-Extension", "creation,expiration,termination,checksum");
        response.setHeader("Tus-Max-Size", Long.toString(largestFile.bytes()));
        response.setHeader(
                "Tus-Checksum-Algorithm",
                Arrays.stream(Checksum.Algorithm.values())
                        .map(Checksum.Algorithm::tusName)
                        .collect(Collectors.joining(",")));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    void created(String address, Upload upload) {
        response.setHeader(HttpHeaders.LOCATION, address);
        progress(upload);
        response.setStatus(HttpServletResponse.SC_CREATED);
    }

    void state(Upload upload) {
        progress(upload);
        response.setHeader("Upload-Length", Long.toString(upload.length().bytes()));
        if (!upload.metadata().isEmpty()) {
            response.setHeader("Upload-Metadata", upload.metadata());
        }
        response.setStatus(HttpServletResponse.SC_OK);
    }

    void appended(Upload upload) {
        progress(upload);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    void terminated() {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void progress(Upload upload) {
        response.setHeader("Upload-Offset", Long.toString(upload.offset().bytes()));
        if (upload.state() == Upload.State.RECEIVING) {
            response.setDateHeader("Upload-Expires", upload.expiresAt().toEpochMilli());
        }
    }
}
