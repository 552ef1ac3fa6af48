package vn.khoso.intake;

import vn.khoso.shared.ByteSize;
import vn.khoso.shared.Sha256;

/**
 * The last bytes of an upload while they are too few for a part of their own; they lie in an object beside it.
 *
 * @param size how many, at least 1
 * @param sha256 their digest
 */
record Tail(ByteSize size, Sha256 sha256) {}
