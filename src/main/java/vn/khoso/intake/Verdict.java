package vn.khoso.intake;

import vn.khoso.shared.Sha256;
import vn.khoso.tools.DetectedType;

/** What the check of a received file came to. */
sealed interface Verdict {

    /** The bytes are whole, of an accepted type, and can be opened. */
    record Good(Sha256 sha256, DetectedType type) implements Verdict {}

    /** The file cannot be taken, with the value that the problem's sentence mentions. */
    record Bad(IntakeProblem problem, String detail) implements Verdict {}
}
