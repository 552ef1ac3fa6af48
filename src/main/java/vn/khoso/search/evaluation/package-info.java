/**
 * Measures how well the search finds what was meant, on collections with known answers. Used from the command line; the
 * library itself does not need it.
 */
@NamedInterface("evaluation")
@NullMarked
package vn.khoso.search.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
