package vn.khoso.organisation;

/** The two levels of local government since 1 July 2025. */
public enum Level {
    /** Cấp tỉnh. */
    PROVINCE,
    /** Cấp xã: communes, wards and the special zone. */
    COMMUNE
}
