package kr.sandan.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which activities are meant; null leaves a condition out.
 *
 * @param council a council that holds it or takes part
 * @param holder the council that holds it
 * @param hub the site to which that council belonged on the day
 * @param kind code of the kind
 * @param state how far it has come
 * @param office the office whose matter it is
 * @param from the earliest first day
 * @param to the latest first day
 * @param on a day on which it is held, its first, its last or one between
 * @param q part of its title, its place or the name of the council
 * @param series an activity of the series that is meant
 * @param sample whether it is invented
 * @param overdue planned and past its day
 * @param plan where plan and actual stand
 */
public record ActivityFilter(
        @Nullable Long council,
        @Nullable Long holder,
        @Nullable Long hub,
        @Nullable String kind,
        @Nullable ActivityState state,
        @Nullable Long office,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate on,
        @Nullable String q,
        @Nullable Long series,
        @Nullable Boolean sample,
        boolean overdue,
        @Nullable Plan plan) {

    /** Where an activity stands between plan and actual. */
    public enum Plan {
        /** 계획됨: with a planned cost, planned still, or cancelled. */
        PLANNED("(s.planned_krw is not null or s.state <> 'HELD')"),
        /** 미개최: with a planned cost, and cancelled or past its day. */
        NEVER_HELD("(s.planned_krw > 0 and (s.state = 'CANCELLED' or s.state = 'PLANNED' and " + Seen.LAST
                + " < :today))");

        private final String condition;

        Plan(String condition) {
            this.condition = condition;
        }

        /** The condition on {@code s}; it names {@code :today}. */
        String condition() {
            return condition;
        }
    }

    public static final ActivityFilter ALL =
            new ActivityFilter(null, null, null, null, null, null, null, null, null, null, null, null, false, null);

    public static ActivityFilter ofCouncil(long id) {
        return ALL.of(null, id);
    }

    public static ActivityFilter between(LocalDate from, LocalDate to) {
        return ALL.within(from, to);
    }

    public static ActivityFilter pastTheirDay() {
        return new ActivityFilter(
                null, null, null, null, ActivityState.PLANNED, null, null, null, null, null, null, null, true, null);
    }

    /** Whether the same activities fit as long as no activity changes, whatever day it is and whatever is said elsewhere. */
    boolean ofActivitiesAlone() {
        return hub == null && q == null && !overdue && plan == null;
    }

    /** The same of one office and one council, where they are named. */
    public ActivityFilter of(@Nullable Long ofOffice, @Nullable Long ofCouncil) {
        return new ActivityFilter(
                ofCouncil, holder, hub, kind, state, ofOffice, from, to, on, q, series, sample, overdue, plan);
    }

    /** The same of the days from one to another, both included. */
    public ActivityFilter within(LocalDate first, LocalDate last) {
        LocalDate since = from == null || from.isBefore(first) ? first : from;
        LocalDate until = to == null || to.isAfter(last) ? last : to;
        return new ActivityFilter(
                council, holder, hub, kind, state, office, since, until, on, q, series, sample, overdue, plan);
    }

    public ActivityFilter planned(Plan as) {
        return new ActivityFilter(
                council, holder, hub, kind, state, office, from, to, on, q, series, sample, overdue, as);
    }
}
