/** Types and text through Apache Tika, with every road to outside programs and embedded files closed. */
@NullMarked
package vn.khoso.tools.tika;

import org.jspecify.annotations.NullMarked;
