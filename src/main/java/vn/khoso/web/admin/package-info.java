/** Organisations and accounts for administrators. */
@NullMarked
package vn.khoso.web.admin;

import org.jspecify.annotations.NullMarked;
