package vn.khoso.tools.captions;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** The one-byte encodings of Vietnamese from before Unicode. */
enum VietnameseCharsets {
    /** Letters with combining tone marks: Windows in Vietnamese. */
    WINDOWS_1258,
    /** RFC 1456. */
    VISCII,
    /** TCVN 5712:1993 VN3, the fonts whose names begin with ".Vn". */
    TCVN3,
    /** Western Europe. */
    WINDOWS_1252;

    /** What the bytes 80 to FF stand for in VISCII. */
    private static final String VISCII_UPPER = "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
            + "ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
            + "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"
            + "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";

    /** The six letters that VISCII keeps among the control characters, each after its code. */
    private static final String VISCII_CONTROLS = "\u0002Ẳ\u0005Ẵ\u0006Ẫ\u0014Ỷ\u0019Ỹ\u001eỴ";

    /** What the bytes A1 to FF stand for in TCVN3; a blank for none. */
    private static final String TCVN3_UPPER =
            "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽé" + "ẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ ";

    private static final int TCVN3_FIRST = 0xA1;

    String decode(byte[] bytes) {
        return switch (this) {
            case WINDOWS_1258 ->
                Normalizer.normalize(new String(bytes, Charset.forName("windows-1258")), Normalizer.Form.NFC);
            case VISCII -> decodeViscii(bytes);
            case TCVN3 -> decodeTcvn3(bytes);
            case WINDOWS_1252 -> new String(bytes, Charset.forName("windows-1252"));
        };
    }

    private static String decodeViscii(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte each : bytes) {
            int code = each & 0xFF;
            int control = code < 0x20 ? VISCII_CONTROLS.indexOf(code) : -1;
            if (control >= 0) {
                text.append(VISCII_CONTROLS.charAt(control + 1));
            } else {
                text.append(code < 0x80 ? (char) code : VISCII_UPPER.charAt(code - 0x80));
            }
        }
        return text.toString();
    }

    private static String decodeTcvn3(byte[] bytes) {
        String western = new String(bytes, StandardCharsets.ISO_8859_1);
        StringBuilder text = new StringBuilder(bytes.length);
        for (int i = 0; i < western.length(); i++) {
            char each = western.charAt(i);
            char letter = each < TCVN3_FIRST ? each : TCVN3_UPPER.charAt(each - TCVN3_FIRST);
            text.append(letter == ' ' && each != ' ' ? each : letter);
        }
        return text.toString();
    }
}
