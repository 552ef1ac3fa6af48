package vn.khoso.reports.document;

/**
 * Sizes in points and widths in millimetres that a style of form fixes.
 *
 * @param leftColumnMm the left column of the first block
 * @param rightColumnMm the right one
 * @param motto its first line
 * @param mottoPoints size of that line
 * @param superiorPoints size of the body above
 * @param issuerPoints size of the reporting body
 * @param numberPoints size of number, place and date
 * @param titlePoints size of the title
 * @param subjectPoints size of the subject
 * @param recipientPoints size of a recipient
 */
public record Measures(
        double leftColumnMm,
        double rightColumnMm,
        String motto,
        double mottoPoints,
        double superiorPoints,
        double issuerPoints,
        double numberPoints,
        double titlePoints,
        double subjectPoints,
        double recipientPoints) {

    /** Decree 30/2020/NĐ-CP. */
    public static final Measures STATE =
            new Measures(66, 99, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, 13, 13, 13, 14, 14, 11);

    /** Hướng dẫn 36-HD/VPTW. */
    public static final Measures PARTY = new Measures(80, 85, "ĐẢNG CỘNG SẢN VIỆT NAM", 15, 14, 14, 14, 16, 15, 12);

    /** Size of running text. */
    public static final double BODY_POINTS = 14;

    /** How far the first line of a paragraph stands in. */
    public static final double INDENT_MM = 12.7;

    /** Line height of running text. */
    public static final double LINE = 1.24;
}
