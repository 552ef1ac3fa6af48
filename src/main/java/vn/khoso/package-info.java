/** Khoso: the digital media library of a province's socio-political organisations. The floors are in docs/architecture.md. */
@NullMarked
package vn.khoso;

import org.jspecify.annotations.NullMarked;
