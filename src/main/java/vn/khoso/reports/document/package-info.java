/**
 * The report as a document of blocks, laid out alike by every writer: what the letterhead says, the sentences drafted from
 * the figures, tables, chart and annexes.
 */
@NullMarked
package vn.khoso.reports.document;

import org.jspecify.annotations.NullMarked;
