/**
 * How Vietnamese text is cut and a query is read, in Vietnamese terms: canonical syllables, readings, pairs,
 * completions. Knows no search engine; the counts it needs come through
 * {@link vn.khoso.search.reading.TermCounts}. Explained in docs/search.md.
 */
@NullMarked
package vn.khoso.search.reading;

import org.jspecify.annotations.NullMarked;
