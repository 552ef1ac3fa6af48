/** Sign-in, session, headers and the current person. */
@NullMarked
package vn.khoso.web.security;

import org.jspecify.annotations.NullMarked;
