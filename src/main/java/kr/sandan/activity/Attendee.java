package kr.sandan.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.sandan.platform.RuleBroken;
import kr.sandan.privacy.ResidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who came.
 *
 * @param affiliation the organisation as it was written
 * @param organisationId the organisation held that is meant, null where none is
 * @param name who came; null where only the organisation is known
 * @param consentOn the day on which the person agreed that the name is held, null where nobody asked yet
 */
public record Attendee(
        String affiliation,
        @Nullable Long organisationId,
        @Nullable String name,
        @Nullable LocalDate consentOn) {

    static final int MOST = 500;
    private static final int LONGEST = 200;
    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern PARTING = Pattern.compile("\\s*[/,|]\\s*|\\s{2,}");

    public Attendee {
        ResidentNumber.refuse("attendees", affiliation);
        ResidentNumber.refuse("attendees", name);
        if (affiliation.length() > LONGEST || (name != null && name.length() > LONGEST))
            throw new RuleBroken("attendees", "activity.attendees.long", LONGEST);
    }

    /**
     * Reads lines as they are pasted out of Excel (tabs), HWP or a mail: the organisation first, then who came, parted by
     * a tab, a slash, a comma or two spaces; where a line has tabs, they alone part it. A line of more parts is refused:
     * which of them is the name, nobody can know.
     *
     * @param consentOn the day on which all of them agreed that their names are held, null where nobody asked yet
     */
    public static List<Attendee> read(@Nullable String pasted, @Nullable LocalDate consentOn) {
        List<Attendee> attendees = new ArrayList<>();
        if (pasted == null) return attendees;
        for (String line : pasted.lines()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList()) {
            String[] cells = cells(line);
            String name = cells.length > 1 && !cells[1].isBlank() ? cells[1].strip() : null;
            String affiliation = cells[0].isBlank() ? String.valueOf(name) : cells[0].strip();
            attendees.add(new Attendee(affiliation, null, name, name == null ? null : consentOn));
        }
        if (attendees.size() > MOST) throw new RuleBroken("attendees", "activity.attendees.most", MOST);
        return attendees;
    }

    private static String[] cells(String line) {
        ResidentNumber.refuse("attendees", line);
        String[] cells = (line.contains("\t") ? TAB : PARTING)
                .splitAsStream(line)
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toArray(String[]::new);
        if (cells.length > 2) throw new RuleBroken("attendees", "activity.attendees.columns", line.replace('\t', ' '));
        return cells.length == 0 ? new String[] {line} : cells;
    }

    public Attendee of(@Nullable Long organisation) {
        return new Attendee(affiliation, organisation, name, consentOn);
    }
}
