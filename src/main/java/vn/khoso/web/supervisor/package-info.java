/** Standings and rulings for supervisors. */
@NullMarked
package vn.khoso.web.supervisor;

import org.jspecify.annotations.NullMarked;
