package vn.khoso.demo;

import org.jspecify.annotations.Nullable;

/**
 * How far a sample has come; the payload of its job.
 *
 * @param file the sample
 * @param product its product, once the draft is open
 */
record SampleProgress(String file, @Nullable String product) {}
