package vn.khoso.web.supervisor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.khoso.quota.AreaStanding;
import vn.khoso.shared.AreaCode;

/**
 * The communes as tiles, 13 columns from west to east and 9 rows from north to south. The places are approximate; a
 * commune that has none is put where the grid has room.
 */
final class TileMap {

    private static final String PLACES = """
            ..... ..... ..... ..... ..... 21124 21115 21085 21100 21040 21061 21109 .....
            ..... 23344 23356 ..... 21154 21157 21136 21127 21205 21181 21172 21211 21548
            ..... 23368 23341 23416 23365 21334 21292 21244 21196 21220 21025 21034 .....
            ..... 23374 23419 23425 23446 21340 21289 21307 21250 21235 21028 21238 21409
            ..... 23383 23428 23430 23455 21343 21319 21349 21361 21364 21370 21400 21421
            ..... 23377 23401 23510 23504 23485 21325 21499 21490 21388 21385 21433 21451
            23392 23530 23512 23500 23515 23479 23476 21529 21523 21484 21496 21457 21439
            23536 23527 23534 23317 23284 23497 23473 21538 ..... ..... 21520 21472 21478
            23535 23538 23548 23326 23293 23302 23332 ..... ..... ..... ..... ..... .....
            """;

    private static final Map<AreaCode, String> CLASSES = classes();

    private TileMap() {}

    private static Map<AreaCode, String> classes() {
        Map<AreaCode, String> classes = new HashMap<>();
        List<String> rows = PLACES.lines().toList();
        for (int row = 0; row < rows.size(); row++) {
            List<String> places = List.of(rows.get(row).split(" "));
            for (int column = 0; column < places.size(); column++) {
                if (!places.get(column).startsWith(".")) {
                    classes.put(new AreaCode(places.get(column)), "c" + column + " r" + row);
                }
            }
        }
        return Map.copyOf(classes);
    }

    static List<Tile> of(List<AreaStanding> areas) {
        return areas.stream()
                .map(area -> new Tile(area, CLASSES.getOrDefault(area.area(), "")))
                .toList();
    }

    static boolean knows(AreaCode area) {
        return CLASSES.containsKey(area);
    }

    /**
     * One tile.
     *
     * @param area whose figures
     * @param place the style classes of its column and row
     */
    record Tile(AreaStanding area, String place) {}
}
