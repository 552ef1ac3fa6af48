/** The pages of the staff: upload, describe, submit, review. */
@NullMarked
package vn.khoso.web.studio;

import org.jspecify.annotations.NullMarked;
