/** The figures of a report: a pure function of the register, the published products and the rules. */
@NullMarked
package vn.khoso.reports.figures;

import org.jspecify.annotations.NullMarked;
