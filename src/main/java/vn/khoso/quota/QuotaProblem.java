package vn.khoso.quota;

import vn.khoso.shared.ErrorCode;

/** What can go wrong with standings and rulings. */
public enum QuotaProblem implements ErrorCode {
    /** The person follows no organisations. */
    NOT_SUPERVISOR("KS-QUOTA-01", "not-supervisor", 403),
    /** The organisation or product lies outside what the person may follow or rule on. */
    OUT_OF_SCOPE("KS-QUOTA-02", "out-of-scope", 403),
    /** Another supervisor ruled in the meantime. */
    RULED_MEANWHILE("KS-QUOTA-03", "ruled-meanwhile", 409),
    /** A refusal without a reason, or a reason that is too long. */
    REASON_UNFIT("KS-QUOTA-04", "ruling-reason", 422),
    /** Only a published product that its editor calls distinctive can be ruled on. */
    NOTHING_TO_RULE("KS-QUOTA-05", "nothing-to-rule", 409),
    /** No target holds for this year, or the year has not begun. */
    YEAR_WITHOUT_TARGET("KS-QUOTA-06", "year-without-target", 404),
    /** Only editors of the organisation set its plan. */
    PLAN_NOT_YOURS("KS-QUOTA-07", "plan-not-yours", 403),
    /** A target below the floor, quarters above the target, or a note that is too long. */
    PLAN_UNFIT("KS-QUOTA-08", "plan-unfit", 422),
    /** Somebody changed the plan in the meantime. */
    PLAN_STALE("KS-QUOTA-09", "plan-changed-meanwhile", 409),
    /** The year has been closed for the organisation. */
    YEAR_CLOSED("KS-QUOTA-10", "year-closed", 409),
    /** The period cannot be closed: it is not over, or has no target. */
    CANNOT_CLOSE("KS-QUOTA-11", "period-cannot-close", 409),
    /** The year is closed already for this scope. */
    ALREADY_CLOSED("KS-QUOTA-12", "already-closed", 409),
    /** No such closing, or not within the person's scope. */
    CLOSING_NOT_FOUND("KS-QUOTA-13", "closing-not-found", 404),
    /** It was re-opened already, or is a snapshot that locks nothing. */
    CANNOT_REOPEN("KS-QUOTA-14", "closing-cannot-reopen", 409),
    /** A policy that contradicts itself, or reaches into a closed year. */
    POLICY_UNFIT("KS-QUOTA-15", "policy-unfit", 422),
    /** Somebody changed the policy in the meantime. */
    POLICY_STALE("KS-QUOTA-16", "policy-changed-meanwhile", 409),
    /** The declaration lacks a dated proof file, or its day is not earlier. */
    DECLARATION_UNFIT("KS-QUOTA-17", "declaration-unfit", 422),
    /** There is nothing to decide or answer any more. */
    ANSWERED_ALREADY("KS-QUOTA-18", "answered-already", 409);

    private final String code;
    private final String slug;
    private final int status;

    QuotaProblem(String code, String slug, int status) {
        this.code = code;
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
