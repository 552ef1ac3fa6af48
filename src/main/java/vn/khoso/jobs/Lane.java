package vn.khoso.jobs;

/** Where a job runs. Each lane has threads of its own, so heavy work never keeps quick work waiting. */
public enum Lane {

    /** Seconds at most: indexing, checks, pictures, mail. */
    QUICK("quick_tasks"),

    /** The same on files of gigabytes, where seconds become minutes: checks, copies, facts. */
    LARGE("large_tasks"),

    /** What takes the processors, but soon ends: encoding a short recording, reading the words of a picture. */
    SHORT("short_tasks"),

    /** Minutes or more: transcoding, reports over everything, rebuilding. */
    HEAVY("heavy_tasks");

    private final String tableName;

    Lane(String tableName) {
        this.tableName = tableName;
    }

    /** The view of the jobs' table that holds the rows of this lane. */
    String tableName() {
        return tableName;
    }
}
