package kr.sandan.approval;

import java.util.List;

/**
 * A record that waits to be decided on.
 *
 * @param office the office whose matter it is
 * @param days days of Seoul since the step has it
 * @param holders who may decide; empty for an alarm
 */
public record PendingItem(
        long id, String kind, RecordLabel label, long office, Level level, int days, List<String> holders) {}
