package kr.sandan.activity.listed;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.sandan.activity.ActivityFacts;
import kr.sandan.activity.Attendee;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.platform.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a list says.
 *
 * @param row as the file holds it
 * @param columns where each column stands
 * @param facts what it says of the activity
 * @param attendees who came
 * @param oddReason why it is unlike the others
 * @param sample whether it is invented
 */
record ActivityLine(
        SheetRow row,
        Map<ActivityColumn, Integer> columns,
        ActivityFacts facts,
        List<Attendee> attendees,
        @Nullable String oddReason,
        boolean sample) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    SheetCell cell(ActivityColumn column) {
        return row.cell(columns.getOrDefault(column, 0));
    }

    /** By what the same activity is known in another list: its council, its day, its beginning and its title. */
    String key() {
        return key(
                facts.councilId(), facts.heldOn().toString(), facts.startsAt().toString(), facts.title());
    }

    static String key(long council, String day, String starts, String title) {
        return council + " " + day + " " + starts + " " + SPACES.matcher(title).replaceAll("");
    }

    /** Those who came, one to a line, organisation and name parted by a tab. */
    String attending() {
        return attendees.stream().map(ActivityLine::attending).collect(Collectors.joining("\n"));
    }

    static String attending(Attendee one) {
        return one.affiliation() + "\t" + (one.name() == null ? "" : one.name());
    }
}
