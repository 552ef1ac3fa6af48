package vn.khoso.demo;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.khoso.web.security.Browser;

/** Follows the links of a visitor's pages, one of each shape, and notes what is wrong with a page. */
final class Crawl {

    private static final int OF_EACH_SHAPE = 1;
    private static final int PAGES = 160;

    private final Browser browser;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> shapes = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private int pages;

    Crawl(Browser browser) {
        this.browser = browser;
    }

    /** Visits everything that can be reached from some addresses, within bounds. */
    Crawl from(String... addresses) throws Exception {
        for (String address : addresses) {
            add(address, "");
        }
        while (!waiting.isEmpty() && pages < PAGES) {
            visit(waiting.remove());
        }
        return this;
    }

    int pages() {
        return pages;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    Set<String> shapes() {
        return Set.copyOf(shapes.keySet());
    }

    private void visit(String address) throws Exception {
        pages++;
        HttpResponse<String> answer = browser.get(address);
        int status = answer.statusCode();
        if (status >= 300 && status < 400) {
            answer.headers().firstValue("Location").ifPresent(location -> add(location, address));
            return;
        }
        if (status != 200) {
            complaints.add(address + " answers " + status);
            return;
        }
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            read(address, Jsoup.parse(answer.body()));
        }
    }

    private void read(String address, Document page) {
        if (page.select("h1").size() != 1) {
            complaints.add(address + " has " + page.select("h1").size() + " main headings");
        }
        if (page.text().contains("??")) {
            complaints.add(address + " shows the key of a message");
        }
        if (!page.select("[style], script:not([src]):not([type$=json]), [onclick]")
                .isEmpty()) {
            complaints.add(address + " has style or script inside the page");
        }
        for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
            if (!isNamed(field, page)) {
                complaints.add(address + " has a field without a name: " + field.outerHtml());
            }
        }
        Set<String> ids = new HashSet<>();
        for (Element element : page.select("[id]")) {
            if (!ids.add(element.id())) {
                complaints.add(address + " has two elements of the id " + element.id());
            }
        }
        page.select("a[href], img[src], link[href], script[src], source[src]")
                .forEach(link -> add(link.attr(link.hasAttr("href") ? "href" : "src"), address));
    }

    private static boolean isNamed(Element field, Document page) {
        return field.hasAttr("aria-label")
                || field.hasAttr("aria-labelledby")
                || field.closest("label") != null
                || (field.hasAttr("id")
                        && !page.select("label[for=" + field.id() + "]").isEmpty());
    }

    private void add(String link, String from) {
        String target = link.replaceAll("#.*$", "");
        if (target.isEmpty() || target.matches("(?i)[a-z]+:.*") || target.startsWith("//")) {
            return;
        }
        String address = target.startsWith("/")
                ? target
                : URI.create(from).resolve(target).toString();
        if (address.startsWith("/sign-out") || !known.add(address)) {
            return;
        }
        if (shapes.merge(shapeOf(address), 1, Integer::sum) <= OF_EACH_SHAPE) {
            waiting.add(address);
        }
    }

    /** Returns an address without what only chooses among pages of one making: ids, values, hashes. */
    private static String shapeOf(String address) {
        return address.replaceAll("/[^/?]*[0-9][^/?]*", "/*")
                .replaceAll("(/products/\\*/)[^/?]+", "$1*")
                .replaceAll("=[^&]*", "=");
    }
}
