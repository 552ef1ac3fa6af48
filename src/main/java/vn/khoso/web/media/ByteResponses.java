package vn.khoso.web.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.khoso.delivery.Deliverable;
import vn.khoso.delivery.Delivery;
import vn.khoso.storage.ByteRange;

/**
 * Answers with bytes as RFC 9110 asks: one range at a time (sections 14.2 and 15.3.7), conditions by a strong tag
 * (section 13). Several ranges at once are answered with the whole, which the standard allows. Browsers must ask again
 * before they use what they kept, since a product may have been withdrawn.
 */
@Component
class ByteResponses {

    private final Delivery delivery;

    ByteResponses(Delivery delivery) {
        this.delivery = delivery;
    }

    void send(Deliverable deliverable, boolean download, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = '"' + deliverable.tag() + '"';
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        describe(deliverable, download || !deliverable.inline(), response);
        long size = deliverable.size().bytes();
        List<HttpRange> ranges = ranges(request, tag);
        if (ranges.size() != 1) {
            response.setContentLengthLong(size);
            copy(request, response, () -> delivery.open(deliverable));
            return;
        }
        Optional<ByteRange> range = resolve(ranges.getFirst(), size);
        if (range.isEmpty()) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
            response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
            return;
        }
        ByteRange part = range.get();
        response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
        response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + part.first() + "-" + part.last() + "/" + size);
        response.setContentLengthLong(part.last() - part.first() + 1);
        copy(request, response, () -> delivery.open(deliverable, part));
    }

    private static void describe(Deliverable deliverable, boolean attachment, HttpServletResponse response) {
        response.setContentType(deliverable.contentType());
        ContentDisposition.Builder disposition =
                attachment ? ContentDisposition.attachment() : ContentDisposition.inline();
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition
                        .filename(deliverable.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        // Whatever the bytes are, they run nothing and load nothing when opened on their own.
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    private static List<HttpRange> ranges(HttpServletRequest request, String tag) {
        String header = request.getHeader(HttpHeaders.RANGE);
        String condition = request.getHeader(HttpHeaders.IF_RANGE);
        if (header == null || (condition != null && !condition.equals(tag))) {
            return List.of();
        }
        try {
            return HttpRange.parseRanges(header);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    private static Optional<ByteRange> resolve(HttpRange range, long size) {
        try {
            long first = range.getRangeStart(size);
            long last = range.getRangeEnd(size);
            return first >= size || last < first ? Optional.empty() : Optional.of(new ByteRange(first, last));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    private static boolean matches(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        for (String candidate : header.split(",", -1)) {
            String plain = candidate.strip();
            if ("*".equals(plain) || plain.equals(tag) || plain.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    private static void copy(HttpServletRequest request, HttpServletResponse response, Supplier<InputStream> source)
            throws IOException {
        if ("HEAD".equals(request.getMethod())) {
            return;
        }
        try (InputStream bytes = source.get()) {
            bytes.transferTo(response.getOutputStream());
        }
    }
}
