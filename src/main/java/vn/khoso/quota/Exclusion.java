package vn.khoso.quota;

/** Why a published product does not count. */
public enum Exclusion {
    /** It was withdrawn. */
    WITHDRAWN,
    /** Its editor does not claim that it is distinctive. */
    NOT_DISTINCTIVE,
    /** No target held on the day it was published. */
    NO_TARGET,
    /** Targets are switched off for its organisation. */
    ORGANISATION_NOT_COUNTED,
    /** Its organisation did not exist on the day it was published. */
    OUTSIDE_VALIDITY,
    /** The policy does not count products of its kind. */
    KIND_NOT_COUNTED,
    /** The prevailing ruling refused it. */
    REFUSED,
    /** A joint product is credited to its lead organisation only. */
    JOINT_LEAD_ONLY,
    /** An earlier product that qualifies has the same original. */
    SAME_ORIGINAL,
    /** Its year was closed before it qualified. */
    YEAR_CLOSED
}
