package vn.khoso.jobs;

import vn.khoso.shared.ErrorCode;

/** Why a job was given up when what it threw had no name of its own. */
public enum JobsProblem implements ErrorCode {

    /** Every attempt failed with something unforeseen; the log has it. Arguments: kind, key. */
    WORK_FAILED("KS-JOBS-01", "work-failed"),

    /** The application died in the middle of every attempt, perhaps because of the work. Arguments: kind, key. */
    WORK_INTERRUPTED("KS-JOBS-02", "work-interrupted");

    private final String code;
    private final String slug;

    JobsProblem(String code, String slug) {
        this.code = code;
        this.slug = slug;
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
        return 500;
    }
}
