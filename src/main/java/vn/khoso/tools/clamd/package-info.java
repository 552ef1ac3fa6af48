/** The virus scanner ClamAV, by the protocol of its daemon. */
@NullMarked
package vn.khoso.tools.clamd;

import org.jspecify.annotations.NullMarked;
