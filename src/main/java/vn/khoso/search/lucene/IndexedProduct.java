package vn.khoso.search.lucene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import vn.khoso.search.IndexedPassage;
import vn.khoso.search.Locator;
import vn.khoso.search.SearchDocument;
import vn.khoso.search.reading.Excerpts.Texts;
import vn.khoso.search.reading.Gram;
import vn.khoso.search.reading.Syllable;
import vn.khoso.search.reading.Syllables;
import vn.khoso.search.reading.TextTerms;

/** Turns a product into a document of the index, and the stored part of a document back into its texts. */
final class IndexedProduct {

    private static final String SEPARATOR = "\u001f";
    private static final Pattern SEPARATORS = Pattern.compile(SEPARATOR);

    private static final int CACHE_LIMIT = 200_000;
    private static final List<Gram> INDEXED = List.of(Gram.EXACT, Gram.FOLDED, Gram.EXACT_PAIR);

    private final Syllables syllables;
    private final ConcurrentMap<Syllable, TermBytes> known = new ConcurrentHashMap<>();

    IndexedProduct(Syllables syllables) {
        this.syllables = syllables;
    }

    /** Returns the document of a product. */
    Document document(SearchDocument product) {
        Document document = new Document();
        document.add(new StringField(Fields.ID, product.id().value(), Field.Store.YES));
        document.add(new LongField(Fields.PUBLIC_FROM, millis(product.publicFrom()), Field.Store.NO));
        document.add(new LongField(Fields.PUBLIC_UNTIL, millis(product.publicUntil()), Field.Store.NO));
        product.facets()
                .forEach((facet, values) -> values.forEach(
                        value -> document.add(new KeywordField(Fields.facet(facet), value, Field.Store.NO))));
        addTerms(document, product);
        addStored(document, product);
        return document;
    }

    /** Returns the texts that were stored with a document. */
    static Texts texts(Document stored) {
        List<IndexedPassage> passages = new ArrayList<>();
        for (String passage : stored.getValues(Fields.STORED_PASSAGE)) {
            String[] parts = SEPARATORS.split(passage, 4);
            passages.add(new IndexedPassage(new Locator(Locator.Kind.valueOf(parts[0]), parts[1]), parts[3], parts[2]));
        }
        return new Texts(stored.get(Fields.STORED_TITLE), stored.get(Fields.STORED_SUMMARY), passages);
    }

    /** Returns an instant as the index counts time; the far ends of time are cut to what a long can hold. */
    static long millis(Instant instant) {
        if (instant.getEpochSecond() > Long.MAX_VALUE / 1_000 - 1) {
            return Long.MAX_VALUE;
        }
        return instant.getEpochSecond() < Long.MIN_VALUE / 1_000 + 1 ? Long.MIN_VALUE : instant.toEpochMilli();
    }

    private void addTerms(Document document, SearchDocument product) {
        CutText title = CutText.of(new TextTerms(syllables).add(product.title()), this::bytesOf);
        TextTerms all = new TextTerms(syllables)
                .add(product.title())
                .add(product.title())
                .add(product.summary());
        product.names().forEach(all::add);
        runs(product.passages()).forEach(all::addContinuous);
        CutText whole = CutText.of(all, this::bytesOf);
        for (Gram gram : INDEXED) {
            document.add(new Field(Fields.title(gram), title.terms(gram), Fields.TERMS));
            document.add(new Field(Fields.text(gram), whole.terms(gram), Fields.TERMS));
        }
    }

    private TermBytes bytesOf(Syllable syllable) {
        TermBytes found = known.get(syllable);
        if (found != null) {
            return found;
        }
        TermBytes fresh = new TermBytes(syllable);
        if (known.size() < CACHE_LIMIT) {
            known.put(syllable, fresh);
        }
        return fresh;
    }

    /** Neighbouring passages of one kind are read on: a sentence may go over several captions. */
    private static List<List<String>> runs(List<IndexedPassage> passages) {
        List<List<String>> runs = new ArrayList<>();
        Locator.Kind kind = Locator.Kind.WHOLE;
        for (IndexedPassage passage : passages) {
            if (kind == Locator.Kind.WHOLE || kind != passage.locator().kind()) {
                runs.add(new ArrayList<>());
                kind = passage.locator().kind();
            }
            runs.getLast().add(passage.text());
        }
        return runs;
    }

    private static void addStored(Document document, SearchDocument product) {
        document.add(new StoredField(Fields.STORED_TITLE, product.title()));
        document.add(new StoredField(Fields.STORED_SUMMARY, product.summary()));
        for (IndexedPassage passage : product.passages()) {
            Locator locator = passage.locator();
            document.add(new StoredField(
                    Fields.STORED_PASSAGE,
                    String.join(
                            SEPARATOR, locator.kind().name(), locator.value(), passage.language(), passage.text())));
        }
    }
}
