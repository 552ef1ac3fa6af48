/**
 * Java parsers of hostile files, in child processes. To have something read there, write a record that implements
 * {@link vn.khoso.tools.parser.ParserTask} below {@code vn.khoso.tools} and hand it to
 * {@link vn.khoso.tools.parser.Parsers}: its components travel as JSON, so they are paths, numbers, texts and records
 * of such.
 */
@NullMarked
package vn.khoso.tools.parser;

import org.jspecify.annotations.NullMarked;
