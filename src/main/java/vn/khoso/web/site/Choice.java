package vn.khoso.web.site;

import java.util.Arrays;
import java.util.Optional;

/** Values that stand in addresses; what is none counts as not given. */
final class Choice {

    private Choice() {}

    static <E extends Enum<E>> Optional<E> of(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    static int page(String number) {
        return number.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(number)) : 1;
    }
}
