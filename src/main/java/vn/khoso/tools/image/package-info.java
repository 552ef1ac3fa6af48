/** Pictures through ImageIO, JSVG, PDFBox and POI, headless and without system fonts. */
@NullMarked
package vn.khoso.tools.image;

import org.jspecify.annotations.NullMarked;
