package vn.khoso.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;

/**
 * A facet of few values: a set of products for each. A value is counted by laying two sets over each other, 64 products
 * a step, whatever the number of products that were found.
 */
final class FewValues implements FacetColumn {

    private final String[] values;
    private final FixedBitSet[] products;
    private final int documents;

    private FewValues(String[] values, FixedBitSet[] products, int documents) {
        this.values = values;
        this.products = products;
        this.documents = documents;
    }

    static FewValues of(SortedSetDocValues column, int documents) throws IOException {
        int count = Math.toIntExact(column.getValueCount());
        String[] values = new String[count];
        FixedBitSet[] products = new FixedBitSet[count];
        for (int value = 0; value < count; value++) {
            values[value] = column.lookupOrd(value).utf8ToString();
            products[value] = new FixedBitSet(documents);
        }
        for (int document = column.nextDoc(); document < documents; document = column.nextDoc()) {
            for (int i = 0; i < column.docValueCount(); i++) {
                products[(int) column.nextOrd()].set(document);
            }
        }
        return new FewValues(values, products, documents);
    }

    @Override
    public FixedBitSet having(Set<String> wanted) {
        FixedBitSet having = new FixedBitSet(documents);
        for (int value = 0; value < values.length; value++) {
            if (wanted.contains(values[value])) {
                having.or(products[value]);
            }
        }
        return having;
    }

    @Override
    public void count(FixedBitSet found, Map<String, Long> sums) {
        for (int value = 0; value < values.length; value++) {
            long count = FixedBitSet.intersectionCount(found, products[value]);
            if (count > 0) {
                sums.merge(values[value], count, Long::sum);
            }
        }
    }
}
