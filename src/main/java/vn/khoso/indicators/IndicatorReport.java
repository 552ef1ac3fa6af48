package vn.khoso.indicators;

import java.time.Instant;

/**
 * Numbers as they were reported.
 *
 * @param numbers what was typed
 * @param reportedAt when it was last typed
 * @param version for optimistic locking, 1 for the first
 */
public record IndicatorReport(IndicatorNumbers numbers, Instant reportedAt, int version) {}
