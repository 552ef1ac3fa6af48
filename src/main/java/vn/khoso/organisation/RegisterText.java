package vn.khoso.organisation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table as offices send it: UTF-8 with or without a byte order mark, or Windows-1258 with its combining marks;
 * separated by commas or semicolons; its letters brought into their composed form.
 */
final class RegisterText {

    private static final Charset VIETNAMESE_WINDOWS = Charset.forName("windows-1258");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private RegisterText() {}

    static List<CSVRecord> read(byte[] bytes) {
        String text = compose(decode(bytes));
        int firstLine = text.indexOf('\n');
        String heading = firstLine < 0 ? text : text.substring(0, firstLine);
        char separator = heading.indexOf(';') >= 0 ? ';' : ',';
        try (StringReader reader = new StringReader(text)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(separator)
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreEmptyLines(true)
                    .setTrim(true)
                    .setAllowMissingColumnNames(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, VIETNAMESE_WINDOWS);
        }
    }

    private static String compose(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n");
        return !composed.isEmpty() && composed.charAt(0) == BYTE_ORDER_MARK ? composed.substring(1) : composed;
    }
}
