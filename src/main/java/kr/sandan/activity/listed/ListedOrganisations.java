package kr.sandan.activity.listed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.activity.Attendee;
import kr.sandan.organisation.OrganisationMatching;

/**
 * The organisations that a list names among those who came: tied to the register where the form would tie them without
 * asking, and otherwise kept as they are written. None is entered on the word of a list.
 *
 * @param sure the numbers of those that are sure, by their names as written
 * @param names all that are named
 */
record ListedOrganisations(Map<String, Long> sure, Set<String> names) {

    static ListedOrganisations of(List<ActivityLine> lines, OrganisationMatching matching) {
        Set<String> names = lines.stream()
                .flatMap(line -> line.attendees().stream())
                .map(Attendee::affiliation)
                .collect(Collectors.toSet());
        return new ListedOrganisations(names.isEmpty() ? Map.of() : matching.sure(names), names);
    }

    int known() {
        return sure.size();
    }

    int unknown() {
        return names.size() - sure.size();
    }

    /** Those who came to one, as {@link ActivityLine#attending} has them, with the number of what is sure. */
    String attending(ActivityLine line) {
        return line.attendees().stream()
                .map(one -> ActivityLine.attending(one) + "\t" + number(one))
                .collect(Collectors.joining("\n"));
    }

    private String number(Attendee one) {
        Long number = sure.get(one.affiliation());
        return number == null ? "" : number.toString();
    }
}
