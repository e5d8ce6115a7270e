package kr.sandan.task;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are meant; null leaves a condition out.
 *
 * @param q part of the topic, or of the name of the firm or of the council
 * @param council the council that found it
 * @param sites the sites to one of which that council belonged on the day
 * @param office the office whose matter it is
 * @param kind code of the kind
 * @param urgency how soon the firm needs help
 * @param state how far it has come
 * @param service the service that the firm got for it
 * @param small whether the firm had 50 persons or fewer that day
 * @param year the year in which it was found
 * @param openDays open, and found more than so many days ago
 * @param firm the firm that has it
 * @param activity the activity at which it was found
 * @param sample whether it is invented
 */
public record TaskFilter(
        @Nullable String q,
        @Nullable Long council,
        @Nullable Set<Long> sites,
        @Nullable Long office,
        @Nullable String kind,
        @Nullable Urgency urgency,
        @Nullable TaskState state,
        @Nullable Long service,
        @Nullable Boolean small,
        @Nullable Integer year,
        @Nullable Integer openDays,
        @Nullable Long firm,
        @Nullable Long activity,
        @Nullable Boolean sample) {

    public static TaskFilter ofCouncil(long id) {
        return new TaskFilter(null, id, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    public static TaskFilter ofSite(long id) {
        return new TaskFilter(null, null, Set.of(id), null, null, null, null, null, null, null, null, null, null, null);
    }

    public static TaskFilter ofFirm(long id) {
        return new TaskFilter(null, null, null, null, null, null, null, null, null, null, null, id, null, null);
    }

    public static TaskFilter ofActivity(long id) {
        return new TaskFilter(null, null, null, null, null, null, null, null, null, null, null, null, id, null);
    }

    /** Everything that somebody still has to see to. */
    public static TaskFilter open() {
        return new TaskFilter(null, null, null, null, null, null, null, null, null, null, 0, null, null, null);
    }
}
