/**
 * Floor 5: pages and JSON. The slices ({@code site}, {@code studio}, {@code supervisor}, {@code admin}) know only
 * {@code view}, {@code security} and {@code problem} among their sisters; nothing below knows this package.
 */
@ApplicationModule(displayName = "Web")
@NullMarked
package vn.khoso.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
