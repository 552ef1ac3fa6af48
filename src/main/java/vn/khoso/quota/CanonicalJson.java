package vn.khoso.quota;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON of which there is one form only (RFC 8785, for objects, lists, text, whole numbers and truth values): keys in the
 * order of their UTF-16 units, no blanks, the shortest escapes. So the same statement has the same bytes and digest.
 */
final class CanonicalJson {

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /**
     * Writes a value made of maps with text keys, lists, text, {@code Integer}, {@code Long} and {@code Boolean}.
     *
     * @throws IllegalArgumentException for anything else
     */
    static String of(Object value) {
        CanonicalJson json = new CanonicalJson();
        json.write(value);
        return json.text.toString();
    }

    private void write(Object value) {
        switch (value) {
            case Map<?, ?> object -> writeObject(object);
            case List<?> list -> writeList(list);
            case String words -> writeText(words);
            case Integer number -> text.append(number.intValue());
            case Long number -> text.append(number.longValue());
            case Boolean truth -> text.append(truth.booleanValue());
            default -> throw new IllegalArgumentException("no canonical form of " + value.getClass());
        }
    }

    private void writeObject(Map<?, ?> object) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        object.forEach((key, value) -> sorted.put((String) key, value));
        text.append('{');
        String separator = "";
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            text.append(separator);
            writeText(entry.getKey());
            text.append(':');
            write(entry.getValue());
            separator = ",";
        }
        text.append('}');
    }

    private void writeList(List<?> list) {
        text.append('[');
        String separator = "";
        for (Object value : list) {
            text.append(separator);
            write(value);
            separator = ",";
        }
        text.append(']');
    }

    private void writeText(String words) {
        text.append('"');
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            switch (letter) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (letter < ' ') {
                        text.append(String.format("\\u%04x", (int) letter));
                    } else {
                        text.append(letter);
                    }
                }
            }
        }
        text.append('"');
    }
}
