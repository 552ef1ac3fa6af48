/** The single steps of processing; each a bean that implements {@link vn.khoso.processing.Step}. */
@NullMarked
package vn.khoso.processing.steps;

import org.jspecify.annotations.NullMarked;
