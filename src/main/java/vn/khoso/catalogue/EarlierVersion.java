package vn.khoso.catalogue;

import java.time.Instant;

/**
 * A main file whose place a newer version took.
 *
 * @param file the file, with its bytes and renditions as they were
 * @param replacedAt when the newer version took its place
 */
public record EarlierVersion(MediaFile file, Instant replacedAt) {}
