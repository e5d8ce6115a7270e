package kr.sandan.designation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kr.sandan.designation.DesignationCounts;
import kr.sandan.designation.DesignationCounts.Question;
import kr.sandan.designation.DesignationFacet;
import kr.sandan.designation.DesignationSummary;
import kr.sandan.designation.DesignationSummary.Group;
import kr.sandan.designation.DesignationSummary.Line;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.PageFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the totals of designations into words, each number with the way to the sites that it counts. */
@Component
class SummaryPages {

    private final DesignationCounts counts;
    private final DesignationWords words;

    SummaryPages(DesignationCounts counts, DesignationWords words) {
        this.counts = counts;
        this.words = words;
    }

    private record Asked(Question question, PageFrame frame, Locale locale) {

        LocalDate day() {
            return question.asOf().valid();
        }

        /** The day on whose structure a day is counted. */
        LocalDate structure(LocalDate day) {
            return question.structure() == null ? day : question.structure();
        }
    }

    SummaryPage page(Question question, PageFrame frame, Locale locale) {
        Asked asked = new Asked(question, frame, locale);
        DesignationSummary summary = counts.count(question);
        DesignationSummary.Total compared = summary.compared();
        LocalDate beside = question.compared();
        return new SummaryPage(
                summary.lines().stream().map(line -> row(line, asked)).toList(),
                summary.apart(),
                notes(summary, asked),
                summary.apart() ? restated(asked) : List.of(),
                total(summary.total(), asked.day(), asked),
                compared == null || beside == null ? null : total(compared, beside, asked),
                compared == null ? null : compared.sites() - summary.total().sites());
    }

    private SummaryPage.Row row(Line line, Asked asked) {
        Group group = line.group();
        AsOf asOf = asked.question().asOf();
        LocalDate beside = asked.question().compared();
        return new SummaryPage.Row(
                words.programme(group.programme(), asOf, asked.locale()),
                words.message(group.role().messageKey(), asked.locale()),
                words.summaryType(group.type(), asked.locale()),
                group.scheme() == null ? "" : words.scheme(group.scheme(), asOf, asked.locale()),
                words.summaryRegion(group.scheme(), group.region(), asOf, asked.locale()),
                cell(group, line.count(), asked.day(), asked),
                beside == null ? null : cell(group, line.compared(), beside, asked),
                line.difference());
    }

    private static SummaryPage.Cell cell(Group group, @Nullable Integer count, LocalDate day, Asked asked) {
        boolean shown = count != null && count > 0 && listed(group, asked.question());
        return new SummaryPage.Cell(count, shown ? path(group, day, asked) : null);
    }

    /** The list cannot say that a site of several types or regions has one that the page was narrowed to as well. */
    private static boolean listed(Group group, Question question) {
        Set<String> types = question.filter().of(DesignationFacet.TYPE);
        Set<String> regions = question.filter().of(DesignationFacet.REGION);
        boolean type = types.isEmpty() || types.contains(group.type());
        boolean region = regions.isEmpty() || (question.structure() == null && regions.contains(group.region()));
        return type && region;
    }

    private static String path(Group group, LocalDate day, Asked asked) {
        String scheme = group.scheme();
        String query = asked.frame()
                .query(
                        "asOf",
                        day.toString(),
                        "compare",
                        "structure",
                        "scheme",
                        "programme",
                        "role",
                        "type",
                        "region",
                        "once");
        return "/designations" + query + "&programme=" + group.programme() + "&role=" + group.role() + "&type="
                + group.type() + "&region=" + group.region()
                + (scheme == null || scheme.equals(DesignationSummary.NONE) ? "" : "&scheme=" + scheme)
                + "&once=" + asked.structure(day);
    }

    private SummaryPage.Total total(DesignationSummary.Total total, LocalDate day, Asked asked) {
        String query = asked.frame().query("asOf", day.toString(), "compare", "structure");
        return new SummaryPage.Total(
                day,
                new SummaryPage.Cell(total.sites(), "/designations" + query),
                "/why/designations" + query,
                words.message("designation.note.samples", asked.locale(), total.samples()));
    }

    private List<String> notes(DesignationSummary summary, Asked asked) {
        List<String> notes = new ArrayList<>();
        LocalDate structure = asked.question().structure();
        if (structure != null) notes.add(words.message("designation.summary.restated", asked.locale(), structure));
        note(summary.total(), asked.day(), asked, notes);
        DesignationSummary.Total compared = summary.compared();
        LocalDate beside = asked.question().compared();
        if (compared == null || beside == null) return notes;
        if (structure == null) note(compared, beside, asked, notes);
        if (summary.apart())
            notes.add(words.message(
                    "designation.summary.apart",
                    asked.locale(),
                    asked.day(),
                    words.scheme(summary.total().scheme(), asked.question().asOf(), asked.locale()),
                    beside,
                    words.scheme(compared.scheme(), asked.question().asOf(), asked.locale())));
        return notes;
    }

    /** That no scheme was in force, or not the one that was chosen. */
    private void note(DesignationSummary.Total total, LocalDate day, Asked asked, List<String> notes) {
        LocalDate structure = asked.structure(day);
        if (total.scheme().equals(DesignationSummary.NONE)) {
            notes.add(words.message("designation.summary.no-scheme", asked.locale(), structure));
            return;
        }
        words.outOfForce(total.scheme(), structure, asked.question().asOf(), asked.locale())
                .ifPresent(notes::add);
    }

    private List<SummaryPage.Restated> restated(Asked asked) {
        List<SummaryPage.Restated> ways = new ArrayList<>();
        LocalDate beside = asked.question().compared();
        if (beside == null) return ways;
        for (LocalDate day : List.of(asked.day(), beside))
            ways.add(new SummaryPage.Restated(
                    words.message("designation.summary.restate", asked.locale(), day),
                    asked.frame().with("structure", day)));
        return ways;
    }
}
