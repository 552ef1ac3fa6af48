/** Starting, confining, watching and ending outside programs. */
@NullMarked
package vn.khoso.tools.program;

import org.jspecify.annotations.NullMarked;
