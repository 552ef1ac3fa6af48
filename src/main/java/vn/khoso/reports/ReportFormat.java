package vn.khoso.reports;

import java.util.Optional;

/** The files made of a report. */
public enum ReportFormat {
    /** For reading and printing. */
    PDF("pdf", "application/pdf"),
    /** For word processors. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** For spreadsheets, with every product. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** A page of its own. */
    HTML("html", "text/html; charset=UTF-8"),
    /** Every figure, one to a line. */
    CSV("csv", "text/csv; charset=UTF-8"),
    /** Every product, one to a line. */
    PRODUCTS_CSV("san-pham.csv", "text/csv; charset=UTF-8");

    private final String extension;
    private final String mediaType;

    ReportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** Returns how its file's name ends. */
    public String extension() {
        return extension;
    }

    /** Returns its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns the format whose files end so. */
    public static Optional<ReportFormat> ofExtension(String extension) {
        for (ReportFormat format : values()) {
            if (format.extension.equals(extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
