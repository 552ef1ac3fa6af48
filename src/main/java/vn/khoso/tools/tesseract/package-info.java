/** Words in pictures through Tesseract, found on the machine or unpacked from the packaged build. */
@NullMarked
package vn.khoso.tools.tesseract;

import org.jspecify.annotations.NullMarked;
