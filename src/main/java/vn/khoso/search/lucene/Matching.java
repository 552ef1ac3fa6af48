package vn.khoso.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vn.khoso.search.reading.ReadQuery;
import vn.khoso.search.reading.Requirement;

/**
 * What of a segment is enough to be found. Lists of products are laid into sets of bits as they stand in the index,
 * without scores and without a step for each product and word: a common word costs some nanoseconds a product.
 */
final class Matching {

    private final ReadQuery read;
    private final Translation translation;
    private final LeafReader segment;
    private final Map<String, TermsEnum> dictionaries = new HashMap<>();
    private @Nullable PostingsEnum reused;

    /** Matches one query in one segment, on one thread. */
    Matching(Translation translation, LeafReader segment) {
        this.read = translation.read();
        this.translation = translation;
        this.segment = segment;
    }

    /** Returns the products that match the words; removed ones are not among them. */
    FixedBitSet found() throws IOException {
        FixedBitSet found = enough();
        for (List<vn.khoso.search.reading.Term> terms : read.required()) {
            found.and(all(terms));
        }
        for (List<vn.khoso.search.reading.Term> terms : read.excluded()) {
            found.andNot(all(terms));
        }
        Bits present = segment.getLiveDocs();
        if (present != null) {
            present.applyMask(found, 0);
        }
        return found;
    }

    private FixedBitSet enough() throws IOException {
        FixedBitSet enough = none();
        if (read.isHopeless()) {
            return enough;
        }
        if (read.enough().isEmpty()) {
            enough.set(0, enough.length());
        }
        for (Requirement requirement : read.enough()) {
            addMet(requirement, enough);
        }
        return enough;
    }

    private void addMet(Requirement requirement, FixedBitSet met) throws IOException {
        if (requirement.needed() == 1) {
            for (List<List<vn.khoso.search.reading.Term>> part : requirement.parts()) {
                addAny(part, met);
            }
        } else if (requirement.needed() == requirement.parts().size()) {
            met.or(every(requirement.parts()));
        } else {
            met.or(some(requirement.parts(), requirement.needed()));
        }
    }

    private FixedBitSet every(List<List<List<vn.khoso.search.reading.Term>>> parts) throws IOException {
        FixedBitSet every = any(parts.getFirst());
        for (List<List<vn.khoso.search.reading.Term>> part : parts.subList(1, parts.size())) {
            every.and(any(part));
        }
        return every;
    }

    /** Returns who has so many of the parts: one set for each number of parts, which every part lifts by one. */
    private FixedBitSet some(List<List<List<vn.khoso.search.reading.Term>>> parts, int needed) throws IOException {
        FixedBitSet[] have = new FixedBitSet[needed];
        for (int number = 0; number < needed; number++) {
            have[number] = none();
        }
        for (List<List<vn.khoso.search.reading.Term>> part : parts) {
            FixedBitSet filled = any(part);
            for (int number = needed - 1; number > 0; number--) {
                FixedBitSet lifted = filled.clone();
                lifted.and(have[number - 1]);
                have[number].or(lifted);
            }
            have[0].or(filled);
        }
        return have[needed - 1];
    }

    private FixedBitSet any(List<List<vn.khoso.search.reading.Term>> lists) throws IOException {
        FixedBitSet any = none();
        addAny(lists, any);
        return any;
    }

    private void addAny(List<List<vn.khoso.search.reading.Term>> lists, FixedBitSet any) throws IOException {
        for (List<vn.khoso.search.reading.Term> terms : lists) {
            if (terms.size() == 1) {
                add(terms.getFirst(), any);
            } else {
                any.or(all(terms));
            }
        }
    }

    private FixedBitSet all(List<vn.khoso.search.reading.Term> terms) throws IOException {
        FixedBitSet all = none();
        add(terms.getFirst(), all);
        for (vn.khoso.search.reading.Term term : terms.subList(1, terms.size())) {
            FixedBitSet one = none();
            add(term, one);
            all.and(one);
        }
        return all;
    }

    private void add(vn.khoso.search.reading.Term term, FixedBitSet products) throws IOException {
        for (Term spelling : translation.spellings(term)) {
            TermsEnum dictionary = dictionary(spelling.field());
            if (dictionary.seekExact(spelling.bytes())) {
                reused = dictionary.postings(reused, PostingsEnum.NONE);
                reused.nextDoc();
                reused.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, products, 0);
            }
        }
    }

    private TermsEnum dictionary(String field) throws IOException {
        TermsEnum known = dictionaries.get(field);
        if (known == null) {
            var terms = segment.terms(field);
            known = terms == null ? TermsEnum.EMPTY : terms.iterator();
            dictionaries.put(field, known);
        }
        return known;
    }

    private FixedBitSet none() {
        return new FixedBitSet(segment.maxDoc());
    }
}
