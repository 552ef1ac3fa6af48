/** Captions in the formats and encodings that people bring. */
@NullMarked
package vn.khoso.tools.captions;

import org.jspecify.annotations.NullMarked;
