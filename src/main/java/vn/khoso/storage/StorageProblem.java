package vn.khoso.storage;

import vn.khoso.shared.ErrorCode;

/** What can go wrong between the library and its object store. */
public enum StorageProblem implements ErrorCode {
    /** There is no object of that name. */
    OBJECT_MISSING("KS-STORE-01", "object-missing", 404),
    /** The store does not answer, or the disk fails; worth trying again later. */
    STORE_UNREACHABLE("KS-STORE-02", "store-unreachable", 503),
    /** No room for more bytes. */
    STORE_FULL("KS-STORE-03", "store-full", 507),
    /** What the store holds is not what was handed to it: a length, a part or a receipt differs. */
    BYTES_DIFFER("KS-STORE-04", "stored-bytes-differ", 500),
    /** The wanted range starts at or behind the object's end. */
    RANGE_BEYOND_END("KS-STORE-05", "range-beyond-end", 416),
    /** The parted write was aborted, or the store has cleared it away. */
    PARTED_WRITE_GONE("KS-STORE-06", "parted-write-gone", 410),
    /** The store answers but refuses: wrong key, missing bucket, missing permission. */
    STORE_REFUSES("KS-STORE-07", "store-refuses", 500);

    private final String code;
    private final String slug;
    private final int status;

    StorageProblem(String code, String slug, int status) {
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
