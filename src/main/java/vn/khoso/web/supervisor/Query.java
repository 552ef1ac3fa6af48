package vn.khoso.web.supervisor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parameters of an address, read and written. */
final class Query {

    private Query() {}

    static Optional<String> given(Map<String, String> typed, String name) {
        return Optional.ofNullable(typed.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    static <E extends Enum<E>> Optional<E> constant(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    static int page(Map<String, String> typed) {
        return given(typed, "page")
                .filter(page -> page.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(1);
    }

    static int year(Map<String, String> typed, int otherwise) {
        return given(typed, "year")
                .filter(year -> year.matches("[0-9]{4}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    static Optional<Integer> month(Map<String, String> typed, String name) {
        return given(typed, name).filter(month -> month.matches("[1-9]|1[0-2]")).map(Integer::valueOf);
    }

    /** Returns the question mark and the parameters that have a value, in order; nothing when none has. */
    static String of(Map<String, String> parts) {
        String query = parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
