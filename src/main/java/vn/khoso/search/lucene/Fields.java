package vn.khoso.search.lucene;

import java.util.Locale;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import vn.khoso.search.Facet;
import vn.khoso.search.reading.Gram;

/** The fields of the index. Whoever changes them, or the way text is cut, raises {@link IndexVersion#CURRENT}. */
final class Fields {

    static final String ID = "id";
    static final String PUBLIC_FROM = "from";
    static final String PUBLIC_UNTIL = "until";
    static final String STORED_TITLE = "title";
    static final String STORED_SUMMARY = "summary";
    static final String STORED_PASSAGE = "passage";

    /** Which terms a text has and how often, but not where: pairs take the place of positions. */
    static final FieldType TERMS = terms();

    private Fields() {}

    /** Returns the field that holds the terms of all texts of a product; both kinds of pair are found in one. */
    static String text(Gram gram) {
        return switch (gram) {
            case EXACT -> "e";
            case FOLDED -> "f";
            case EXACT_PAIR, FOLDED_PAIR -> "p";
        };
    }

    /** Returns the field that holds the terms of the title alone. */
    static String title(Gram gram) {
        return titleOf(text(gram));
    }

    /** Returns the field that holds of the title what another one holds of all texts. */
    static String titleOf(String field) {
        return "title_" + field;
    }

    /** Returns the field that holds the values of a facet. */
    static String facet(Facet facet) {
        return "facet_" + facet.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the term that names one product. */
    static Term id(String product) {
        return new Term(ID, product);
    }

    private static FieldType terms() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
