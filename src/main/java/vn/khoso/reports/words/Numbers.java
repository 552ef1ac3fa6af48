package vn.khoso.reports.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers and dates as official Vietnamese text and tables write them. */
public final class Numbers {

    /** Stands between a number and the word after it, so that no line ends between them. */
    public static final char NO_BREAK = '\u00a0';
    /** Begins a group of characters that stay on one line; hyphens and dashes inside do not break either. */
    public static final char HOLD = '\ue000';
    /** Ends such a group. */
    public static final char RELEASE = '\ue001';

    private static final DateTimeFormatter IN_TABLES = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final Pattern SYMBOL = Pattern.compile("\\d{1,4}-\\p{Lu}{2,}/\\p{Lu}{2,}|phẩm/năm|\\d+(/\\d+)+");
    private static final int PADDED_BELOW = 10;
    private static final int PADDED_MONTHS_BELOW = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LEAST = new BigDecimal("0.1");
    private static final BigDecimal MOST = new BigDecimal("99.9");

    private Numbers() {}

    /** Returns a number in running text: {@code 05}, {@code 10}, {@code 1.234}; nothing is {@code 0}. */
    public static String inText(int number) {
        return number > 0 && number < PADDED_BELOW ? "0" + number : plain(number);
    }

    /** Returns a number in a table: {@code 5}, {@code 1.234}. */
    public static String plain(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
    }

    /** Returns a number with its noun, held together: {@code 05 tổ chức}. */
    public static String of(int number, String noun) {
        return inText(number) + NO_BREAK + noun;
    }

    /** Returns {@code 05/06 tổ chức}: both numbers padded. */
    public static String ofAll(int part, int whole, String noun) {
        String first = part == 0 ? "0" : inText(part);
        return first + "/" + inText(whole) + NO_BREAK + noun;
    }

    /**
     * Returns a share without its sign: one decimal, rounded half up, {@code 48,9}; exactly nothing and everything are
     * {@code 0} and {@code 100}, and rounding never makes them.
     */
    public static String share(int part, int whole) {
        if (whole == 0 || part == 0) {
            return "0";
        }
        if (part == whole) {
            return "100";
        }
        BigDecimal exact =
                BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
        BigDecimal rounded = exact.setScale(1, RoundingMode.HALF_UP);
        if (part < whole) {
            rounded = rounded.max(LEAST).min(MOST);
        }
        return String.format(Locale.ROOT, "%,.1f", rounded)
                .replace(',', ' ')
                .replace('.', ',')
                .replace(' ', '.');
    }

    /** Returns a share with its sign: {@code 48,9%}. */
    public static String percent(int part, int whole) {
        return share(part, whole) + "%";
    }

    /** Returns a day in running text: {@code 30/6/2026}; days below 10 and months below 3 have a zero before them. */
    public static String dayInText(LocalDate day) {
        return String.format(Locale.ROOT, "%02d/", day.getDayOfMonth()) + monthInText(day.getMonthValue()) + "/"
                + day.getYear();
    }

    /** Returns a month in running text: {@code 01}, {@code 02}, {@code 3}. */
    public static String monthInText(int month) {
        return month < PADDED_MONTHS_BELOW ? "0" + month : Integer.toString(month);
    }

    /** Returns a day in a table: {@code 30/06/2026}. */
    public static String dayInTable(LocalDate day) {
        return IN_TABLES.format(day);
    }

    /** Keeps a group of characters on one line. */
    public static String hold(String group) {
        return HOLD + group + RELEASE;
    }

    /** Keeps the symbols of documents, such as {@code 03-CT/TU}, and whatever has slashes on one line. */
    public static String holdSymbols(String text) {
        return SYMBOL.matcher(text).replaceAll(found -> hold(found.group()));
    }

    /** Returns the text without the marks of {@link #hold} and with plain blanks, for files that cannot hold lines together. */
    public static String bare(String text) {
        return text.replace(String.valueOf(HOLD), "")
                .replace(String.valueOf(RELEASE), "")
                .replace(NO_BREAK, ' ');
    }
}
