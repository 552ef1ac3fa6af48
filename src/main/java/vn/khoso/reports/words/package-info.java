/** How official Vietnamese writes numbers, dates, names and the sentences between them. */
@NullMarked
package vn.khoso.reports.words;

import org.jspecify.annotations.NullMarked;
