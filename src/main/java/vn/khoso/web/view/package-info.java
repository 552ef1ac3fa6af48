/** What templates of all slices share: layout model, formats, cards. */
@NullMarked
package vn.khoso.web.view;

import org.jspecify.annotations.NullMarked;
