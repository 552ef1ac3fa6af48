/** Resumable uploads over HTTP: the tus protocol 1.0 at {@code /api/uploads} (docs/adr/0012). */
@NullMarked
package vn.khoso.web.upload;

import org.jspecify.annotations.NullMarked;
