/** Writers: one document as HTML, PDF and DOCX, one set of figures as XLSX and CSV. No font of the machine is asked. */
@NullMarked
package vn.khoso.reports.output;

import org.jspecify.annotations.NullMarked;
