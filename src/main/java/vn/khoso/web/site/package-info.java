/** The public pages. */
@NullMarked
package vn.khoso.web.site;

import org.jspecify.annotations.NullMarked;
