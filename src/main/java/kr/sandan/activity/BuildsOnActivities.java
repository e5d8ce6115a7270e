package kr.sandan.activity;

import java.util.List;

/** Records of other modules that were made from activities, and would lose them where these are taken off the register. */
public interface BuildsOnActivities {

    /**
     * One such record.
     *
     * @param label what people call it
     * @param path where it is
     */
    record Built(String label, String path) {}

    /** Those made from activities that a list brought and that still stand, oldest first: some hundred at most. */
    List<Built> on(long loadId);

    /** Those made from one activity, oldest first: some hundred at most. */
    List<Built> onActivity(long activityId);
}
