/** Bytes over HTTP: ranges, conditions and downloads. */
@NullMarked
package vn.khoso.web.media;

import org.jspecify.annotations.NullMarked;
