package vn.khoso.web.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.intake.Checksum;
import vn.khoso.intake.IntakeProblem;
import vn.khoso.intake.OfferedFile;
import vn.khoso.intake.Piece;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;

/** A request of the tus protocol, its headers checked as they are asked for. */
final class TusRequest {

    static final String VERSION = "1.0.0";
    static final String BYTES = "application/offset+octet-stream";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final String METADATA = "Upload-Metadata";
    private static final String CHECKSUM = "Upload-Checksum";

    private final HttpServletRequest request;

    TusRequest(HttpServletRequest request) {
        this.request = request;
    }

    /** Returns the method that is meant, which a header may name. */
    String method() {
        String override = request.getHeader("X-HTTP-Method-Override");
        return override == null ? request.getMethod() : override.strip().toUpperCase(Locale.ROOT);
    }

    void requireVersion() {
        if (!VERSION.equals(request.getHeader("Tus-Resumable"))) {
            throw new KhosoException(IntakeProblem.VERSION_UNSUPPORTED);
        }
    }

    /** Returns the product that a new upload is for. */
    ProductId product() {
        String id = metadata().text("product").orElse("");
        if (!ProductId.isValid(id)) {
            throw malformed(METADATA + ": product");
        }
        return new ProductId(id);
    }

    /** Returns what is said about the file of a new upload. */
    OfferedFile file() {
        UploadMetadata metadata = metadata();
        OfferedFile file = new OfferedFile(
                role(metadata),
                metadata.text("filename")
                        .filter(name -> !name.isBlank())
                        .or(() -> metadata.text("name"))
                        .orElse(""),
                metadata.text("filetype").or(() -> metadata.text("type")).orElse(""),
                number("Upload-Length"),
                metadata.text("fingerprint").orElse(""),
                header(METADATA).orElse(""));
        return metadata.text("replaces")
                .map(id -> file.replacing(mediaFile(id)))
                .orElse(file);
    }

    private static MediaFileId mediaFile(String id) {
        try {
            return new MediaFileId(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            throw new KhosoException(IntakeProblem.REQUEST_MALFORMED, noId, METADATA + ": replaces");
        }
    }

    private static MediaRole role(UploadMetadata metadata) {
        String name = metadata.text("role").orElse(MediaRole.MAIN.name());
        return Arrays.stream(MediaRole.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> malformed(METADATA + ": role"));
    }

    private UploadMetadata metadata() {
        return UploadMetadata.parse(header(METADATA).orElse("")).orElseThrow(() -> malformed(METADATA));
    }

    /** Returns the bytes of a request that continues an upload. */
    Piece piece() throws IOException {
        String type = request.getContentType();
        if (type == null || !type.strip().toLowerCase(Locale.ROOT).equals(BYTES)) {
            throw new KhosoException(IntakeProblem.CONTENT_TYPE_WRONG);
        }
        ByteSize offset = number("Upload-Offset");
        long length = request.getContentLengthLong();
        Optional<ByteSize> announced = length < 0 ? Optional.empty() : Optional.of(new ByteSize(length));
        return new Piece(offset, announced, checksum(), request.getInputStream());
    }

    private Optional<Checksum> checksum() {
        return header(CHECKSUM).map(value -> {
            String[] words = value.strip().split(" +", 2);
            return Checksum.Algorithm.of(words[0])
                    .filter(algorithm -> words.length == 2)
                    .flatMap(algorithm -> hex(words[1]).map(hex -> new Checksum(algorithm, hex)))
                    .orElseThrow(() -> malformed(CHECKSUM));
        });
    }

    private static Optional<String> hex(String base64) {
        try {
            String hex = HexFormat.of().formatHex(Base64.getDecoder().decode(base64.strip()));
            return Optional.of(hex).filter(digits -> !digits.isEmpty());
        } catch (IllegalArgumentException noBase64) {
            throw new KhosoException(IntakeProblem.REQUEST_MALFORMED, noBase64, CHECKSUM);
        }
    }

    private ByteSize number(String name) {
        return header(name)
                .map(String::strip)
                .filter(value -> NUMBER.matcher(value).matches())
                .map(value -> new ByteSize(Long.parseLong(value)))
                .orElseThrow(() -> malformed(name));
    }

    private Optional<String> header(String name) {
        @Nullable String value = request.getHeader(name);
        return Optional.ofNullable(value);
    }

    private static KhosoException malformed(String header) {
        return new KhosoException(IntakeProblem.REQUEST_MALFORMED, header);
    }
}
