/** Errors as pages and as RFC 9457 problem details. */
@NullMarked
package vn.khoso.web.problem;

import org.jspecify.annotations.NullMarked;
