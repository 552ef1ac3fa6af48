package vn.khoso.tools.clean;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the parts of an office document are for, by their names (ISO/IEC 29500-2). */
final class PartNames {

    /** 1 January 1980, the first day ZIP knows: when a part was saved is nobody's business. */
    static final long NO_TIME = 315_532_800_000L;

    private static final Pattern SIGNATURE = Pattern.compile("_xmlsignatures/.*");
    private static final Pattern DROPPED = Pattern.compile(
            "_xmlsignatures/.*|docprops/(?:thumbnail|custom)[^/]*|word/people[^/]*\\.xml|.*/printersettings/.*|.*vbaproject.*|docmetadata/.*");
    private static final Pattern OUTSIDE = Pattern.compile("(?:.*[/\\\\])?\\.\\.(?:[/\\\\].*)?|/.*|.*\\\\.*");

    private PartNames() {}

    static boolean isSignature(String name) {
        return SIGNATURE.matcher(plain(name)).matches();
    }

    /** Tells whether a part is left out, and with it whatever refers to it. */
    static boolean isDropped(String name) {
        String plain = plain(name);
        return DROPPED.matcher(plain).matches() || OUTSIDE.matcher(plain).matches();
    }

    static boolean isXml(String name) {
        String plain = plain(name);
        return plain.endsWith(".xml") || plain.endsWith(".rels") || plain.endsWith(".svg") || plain.endsWith(".vml");
    }

    static boolean isPackage(String name) {
        return plain(name).matches(".*\\.(?:docx|pptx|xlsx)");
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^/", "");
    }
}
