package vn.khoso.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;

/**
 * A facet of many values: products with the same set of values share a number. Most facets have one value a product, so
 * there are hardly more sets than values, and counting a product is one step.
 */
final class ManyValues implements FacetColumn {

    private final int[] setOf;
    private final List<List<String>> sets;

    private ManyValues(int[] setOf, List<List<String>> sets) {
        this.setOf = setOf;
        this.sets = sets;
    }

    static ManyValues of(SortedSetDocValues column, int documents) throws IOException {
        int[] setOf = new int[documents];
        List<List<String>> sets = new ArrayList<>();
        Map<List<Long>, Integer> numbers = new HashMap<>();
        sets.add(List.of());
        numbers.put(List.of(), 0);
        for (int document = column.nextDoc(); document < documents; document = column.nextDoc()) {
            List<Long> ordinals = new ArrayList<>(column.docValueCount());
            for (int i = 0; i < column.docValueCount(); i++) {
                ordinals.add(column.nextOrd());
            }
            Integer number = numbers.get(ordinals);
            if (number == null) {
                number = sets.size();
                sets.add(names(column, ordinals));
                numbers.put(ordinals, number);
            }
            setOf[document] = number;
        }
        return new ManyValues(setOf, sets);
    }

    @Override
    public FixedBitSet having(Set<String> wanted) {
        boolean[] accepted = new boolean[sets.size()];
        for (int set = 0; set < accepted.length; set++) {
            accepted[set] = !Collections.disjoint(sets.get(set), wanted);
        }
        FixedBitSet having = new FixedBitSet(setOf.length);
        for (int document = 0; document < setOf.length; document++) {
            if (accepted[setOf[document]]) {
                having.set(document);
            }
        }
        return having;
    }

    @Override
    public void count(FixedBitSet found, Map<String, Long> sums) {
        int[] counts = new int[sets.size()];
        long[] words = found.getBits();
        for (int word = 0; word < FixedBitSet.bits2words(setOf.length); word++) {
            for (long rest = words[word]; rest != 0; rest &= rest - 1) {
                counts[setOf[word * Long.SIZE + Long.numberOfTrailingZeros(rest)]]++;
            }
        }
        for (int set = 0; set < counts.length; set++) {
            if (counts[set] > 0) {
                long count = counts[set];
                sets.get(set).forEach(value -> sums.merge(value, count, Long::sum));
            }
        }
    }

    private static List<String> names(SortedSetDocValues column, List<Long> ordinals) throws IOException {
        List<String> names = new ArrayList<>();
        for (long ordinal : ordinals) {
            names.add(column.lookupOrd(ordinal).utf8ToString());
        }
        return names;
    }
}
