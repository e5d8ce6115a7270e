package kr.sandan.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which activities are meant; null leaves a condition out.
 *
 * @param council a council that holds it or takes part
 * @param hub the site to which that council belonged on the day
 * @param kind code of the kind
 * @param state how far it has come
 * @param office the office whose matter it is
 * @param from the first day
 * @param to the last day
 * @param q part of its title, its place or the name of the council
 * @param sample whether it is invented
 * @param overdue planned and past its day
 */
public record ActivityFilter(
        @Nullable Long council,
        @Nullable Long hub,
        @Nullable String kind,
        @Nullable ActivityState state,
        @Nullable Long office,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String q,
        @Nullable Boolean sample,
        boolean overdue) {

    public static final ActivityFilter ALL =
            new ActivityFilter(null, null, null, null, null, null, null, null, null, false);

    public static ActivityFilter ofCouncil(long id) {
        return new ActivityFilter(id, null, null, null, null, null, null, null, null, false);
    }

    public static ActivityFilter between(LocalDate from, LocalDate to) {
        return new ActivityFilter(null, null, null, null, null, from, to, null, null, false);
    }

    public static ActivityFilter pastTheirDay() {
        return new ActivityFilter(null, null, null, ActivityState.PLANNED, null, null, null, null, null, true);
    }
}
