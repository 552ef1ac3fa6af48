/**
 * The default object store: one file per object below a directory of this machine. Bytes are written to
 * {@code .incoming}, forced to disk, then moved into place in one step.
 */
@NullMarked
package vn.khoso.storage.file;

import org.jspecify.annotations.NullMarked;
