package vn.khoso;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.modulith.ApplicationModule;

/** Draws the floors as a picture for the docs: one box a module, what it may use below its name. */
final class FloorPlanDrawing {

    private static final List<List<String>> FLOORS = List.of(
            List.of("web", "cli"),
            List.of("demo", "delivery", "reports", "reminders"),
            List.of("intake", "processing", "search", "quota", "indicators"),
            List.of("catalogue"),
            List.of("notification", "account", "organisation", "audit", "database", "storage", "jobs", "tools"),
            List.of("shared"));
    private static final int WIDTH = 1120;
    private static final int FLOOR_HEIGHT = 92;
    private static final int LEFT = 44;
    private static final int GAP = 10;
    private static final int WORDS_A_LINE = 3;

    private FloorPlanDrawing() {}

    static String draw() {
        StringBuilder svg = new StringBuilder();
        int height = FLOORS.size() * FLOOR_HEIGHT + GAP;
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"The floors\">%n",
                WIDTH,
                height));
        svg.append(String.format("<rect width=\"%d\" height=\"%d\" fill=\"#fbf9f5\"/>%n", WIDTH, height));
        for (int i = 0; i < FLOORS.size(); i++) {
            floor(svg, FLOORS.size() - 1 - i, FLOORS.get(i), i * FLOOR_HEIGHT + GAP);
        }
        return svg.append("</svg>\n").toString().replace("\r\n", "\n");
    }

    private static void floor(StringBuilder svg, int number, List<String> modules, int top) {
        text(svg, 14, top + 44, 20, "#857c6d", Integer.toString(number));
        int width = (WIDTH - LEFT - GAP * modules.size()) / modules.size();
        int left = LEFT;
        for (String module : modules) {
            svg.append(String.format(
                    "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#fff\" stroke=\"#857c6d\"/>%n",
                    left, top, width, FLOOR_HEIGHT - GAP));
            text(svg, left + 12, top + 26, 16, "#1f1b16", module);
            uses(svg, module, left + 12, top + 44);
            left += width + GAP;
        }
    }

    private static void uses(StringBuilder svg, String module, int left, int top) {
        List<String> allowed = allowed(module);
        int perLine = "demo".equals(module) || "intake".equals(module) ? WORDS_A_LINE + 1 : WORDS_A_LINE;
        for (int from = 0, line = 0; from < allowed.size(); from += perLine, line++) {
            int to = Math.min(allowed.size(), from + perLine);
            text(svg, left, top + line * 13, 11, "#6b6355", String.join(" ", allowed.subList(from, to)));
        }
    }

    /** What the module may use besides shared, as its package-info says; everything for the web. */
    private static List<String> allowed(String module) {
        if ("web".equals(module)) {
            return List.of("every lower floor");
        }
        try {
            ApplicationModule rule =
                    Class.forName("vn.khoso." + module + ".package-info").getAnnotation(ApplicationModule.class);
            return Arrays.stream(rule.allowedDependencies())
                    .filter(name -> !"shared".equals(name))
                    .toList();
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("no such module: " + module, missing);
        }
    }

    private static void text(StringBuilder svg, int x, int y, int size, String colour, String words) {
        svg.append(String.format(
                "<text x=\"%d\" y=\"%d\" font-family=\"sans-serif\" font-size=\"%d\" fill=\"%s\">%s</text>%n",
                x, y, size, colour, words));
    }
}
