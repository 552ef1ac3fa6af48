/**
 * Copies of documents without what tells of people, devices and places. The pictures within are cleaned byte by byte, so
 * that nothing of their looks is lost.
 */
@NullMarked
package vn.khoso.tools.clean;

import org.jspecify.annotations.NullMarked;
