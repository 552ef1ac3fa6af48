/**
 * The embedded search adapter: Lucene in the data directory, one writer, one process.
 */
@NullMarked
package vn.khoso.search.lucene;

import org.jspecify.annotations.NullMarked;
