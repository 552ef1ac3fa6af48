package vn.khoso.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A table as comma-separated values (RFC 4180) that Excel opens with its Vietnamese letters: UTF-8 behind a byte order
 * mark, lines ended by CR LF. A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP,
 * "CSV Injection"), so that a title can run nothing on the reader's machine. Rows are written as they come.
 */
public final class CsvTable {

    /** Its media type. */
    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A formula begins with one of these, blanks and their full-width twins included. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Z}\\p{Cc}]*[=+\\-@＝＋－＠\\t\\r\\n].*", Pattern.DOTALL);

    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]|^\\s|\\s$");

    private final Writer writer;

    /** Begins a table; the caller closes the stream. */
    public CsvTable(OutputStream stream) {
        this.writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        write(String.valueOf(BYTE_ORDER_MARK));
    }

    /**
     * Adds a row. Numbers are written as they are; everything else as a text that is no formula.
     *
     * @throws UncheckedIOException when the stream can take no more
     */
    public void row(Object... cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(i == 0 ? "" : ",").append(cell(cells[i]));
        }
        write(line.append("\r\n").toString());
    }

    /** Sends what is still held to the stream. */
    public void flush() {
        try {
            writer.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String cell(Object value) {
        if (value instanceof Number) {
            return value.toString();
        }
        String text = value.toString();
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    private void write(String text) {
        try {
            writer.write(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
