/** What every object store does alike: take bytes from a source, and judge whether parts make a whole. */
@NullMarked
package vn.khoso.storage.parts;

import org.jspecify.annotations.NullMarked;
