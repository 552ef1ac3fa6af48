package vn.khoso.web.site;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.Showcase;
import vn.khoso.organisation.Area;
import vn.khoso.organisation.Areas;
import vn.khoso.shared.AreaCode;

/** The communes, wards and the special zone as the public sees them. */
@Component
final class Places {

    private static final int OFFERED = 6;

    /** Shown while few areas have products: one of each kind, from the coast to the mountains. */
    private static final List<String> KNOWN = List.of("21484", "21025", "21548", "23293", "23473", "21115");

    private final Areas areas;
    private final Showcase showcase;

    Places(Areas areas, Showcase showcase) {
        this.areas = areas;
        this.showcase = showcase;
    }

    /** Returns all areas in Vietnamese order. */
    List<Area> all() {
        return areas.communes();
    }

    /**
     * Returns all areas whose name, old names or former province have the words, those meant by their own name first;
     * an empty query finds all.
     */
    List<Place> matching(String query, Instant now) {
        Map<AreaCode, Long> products = showcase.countByArea(now);
        return all().stream()
                .filter(area -> query.isBlank() || isMeant(area, query))
                .sorted(Comparator.comparing((Area area) -> !Plain.matches(area.fullName(), query)))
                .map(area -> place(area, products))
                .toList();
    }

    /** Returns the areas with most products, filled up with some known ones. */
    List<Place> busiest(Instant now) {
        Map<AreaCode, Long> products = showcase.countByArea(now);
        List<Area> communes = all();
        Stream<Area> busy = communes.stream()
                .filter(area -> products.containsKey(area.code()))
                .sorted(Comparator.comparingLong((Area area) -> products.getOrDefault(area.code(), 0L))
                        .reversed());
        Stream<Area> known =
                communes.stream().filter(area -> KNOWN.contains(area.code().value()));
        return Stream.concat(busy, known)
                .distinct()
                .limit(OFFERED)
                .map(area -> place(area, products))
                .toList();
    }

    private static boolean isMeant(Area area, String query) {
        String words = area.fullName() + " " + area.formedFrom().orElse("") + " "
                + area.formerProvince().orElse("");
        return Plain.matches(words, query);
    }

    private static Place place(Area area, Map<AreaCode, Long> products) {
        return new Place(
                area.code(),
                area.kind(),
                area.name(),
                area.fullName(),
                area.formerProvince(),
                area.formedFrom(),
                products.getOrDefault(area.code(), 0L));
    }
}
