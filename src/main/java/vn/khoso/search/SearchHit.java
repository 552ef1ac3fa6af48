package vn.khoso.search;

import java.util.List;
import vn.khoso.shared.ProductId;

/**
 * One product that was found. The page still asks the catalogue whether it is public before it shows it.
 *
 * @param product the product
 * @param score how well it matches, comparable within one result only; 0 when nothing was typed
 * @param title its title with the found words marked
 * @param summary an extract of its summary with the found words marked; empty when it has none
 * @param passages its best passages in reading order, three at most
 * @param matchingPassages how many passages match in all
 */
public record SearchHit(
        ProductId product,
        float score,
        List<Segment> title,
        List<Segment> summary,
        List<PassageHit> passages,
        int matchingPassages) {

    /** Copies the lists. */
    public SearchHit {
        title = List.copyOf(title);
        summary = List.copyOf(summary);
        passages = List.copyOf(passages);
    }

    /** Returns how many matching passages are not among the best. */
    public int furtherPassages() {
        return matchingPassages - passages.size();
    }
}
