/** Speech to text by a program of the operator's choice. */
@NullMarked
package vn.khoso.tools.speech;

import org.jspecify.annotations.NullMarked;
