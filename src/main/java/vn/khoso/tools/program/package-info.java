/** Starting, watching and ending outside programs; bounding work inside this process. */
@NullMarked
package vn.khoso.tools.program;

import org.jspecify.annotations.NullMarked;
