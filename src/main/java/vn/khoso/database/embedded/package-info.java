/** The PostgreSQL that comes with Khoso: unpacked, set up, started, reclaimed after a crash and stopped. */
@NullMarked
package vn.khoso.database.embedded;

import org.jspecify.annotations.NullMarked;
