package vn.khoso.web.site;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.Passage;
import vn.khoso.catalogue.Passages;
import vn.khoso.catalogue.Product;
import vn.khoso.web.site.ProductView.Reading;
import vn.khoso.web.site.ProductView.Speech;
import vn.khoso.web.site.ProductView.TextPage;

/** What can be read of a product: what a person typed, what is said when, what stands on which page. */
@Component
final class ProductTexts {

    private final Passages passages;

    ProductTexts(Passages passages) {
        this.passages = passages;
    }

    Reading of(Product product, Speech speech, PlaceInProduct place) {
        List<Passage> all = passages.of(product.id()).stream()
                .filter(passage -> !(passage.locator() instanceof Passage.Locator.AtSecond))
                .toList();
        List<Passage> wanted =
                all.stream().filter(passage -> place.wants(passage.text())).toList();
        return new Reading(
                product.description().textAlternative(),
                speech,
                pages(wanted),
                wanted.size() + speech.cues().size(),
                all.size() + speech.all(),
                place.find());
    }

    /** Pieces of one page stand together; what belongs to no page has the number 0. */
    private static List<TextPage> pages(List<Passage> passages) {
        List<TextPage> pages = new ArrayList<>();
        for (Passage passage : passages) {
            switch (passage.locator()) {
                case Passage.Locator.OnPage on -> add(pages, on.page(), passage);
                case Passage.Locator.Whole whole -> add(pages, 0, passage);
                case Passage.Locator.InRegion region -> add(pages, 0, passage);
                case Passage.Locator.AtSecond at -> {
                    // stands among the cues
                }
            }
        }
        return pages;
    }

    private static void add(List<TextPage> pages, int number, Passage passage) {
        TextPage last = pages.isEmpty() ? null : pages.getLast();
        if (last != null && last.number() == number && last.language().equals(passage.language())) {
            pages.removeLast();
            pages.add(new TextPage(number, last.language(), last.text() + "\n\n" + passage.text()));
        } else {
            pages.add(new TextPage(number, passage.language(), passage.text()));
        }
    }
}
