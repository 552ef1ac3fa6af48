package vn.khoso.web.media;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.catalogue.Viewer;
import vn.khoso.delivery.CaptionDelivery;
import vn.khoso.delivery.CaptionFile;
import vn.khoso.delivery.CaptionFormat;
import vn.khoso.shared.TranscriptId;

/** Captions for players and transcripts to be saved; browsers ask again before they use what they kept. */
@Controller
class CaptionController {

    private static final String ONE_FILE =
            "/media/captions/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}.{format:vtt|srt|txt}";

    private final CaptionDelivery delivery;

    CaptionController(CaptionDelivery delivery) {
        this.delivery = delivery;
    }

    @GetMapping(ONE_FILE)
    ResponseEntity<byte[]> captions(
            @PathVariable String id,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String download,
            Viewer viewer) {
        CaptionFile file =
                delivery.of(viewer, TranscriptId.of(id), CaptionFormat.valueOf(format.toUpperCase(Locale.ROOT)));
        ContentDisposition.Builder disposition =
                download == null ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .eTag('"' + file.tag() + '"')
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(
                        new MediaType(MediaType.parseMediaType(file.format().contentType()), StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(file.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(file.text().getBytes(StandardCharsets.UTF_8));
    }
}
