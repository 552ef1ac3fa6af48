package vn.khoso.quota;

import java.time.Instant;

/**
 * What a supervisor said of an annual plan.
 *
 * @param approved whether the plan is approved
 * @param comment the words; may be empty when it is approved
 * @param rank in which capacity
 * @param by the supervisor's name
 * @param at when
 */
public record PlanOpinion(boolean approved, String comment, Rank rank, String by, Instant at) {}
