/** Chooses the object store that the configuration asks for, and looks after its health. */
@NullMarked
package vn.khoso.storage.choice;

import org.jspecify.annotations.NullMarked;
