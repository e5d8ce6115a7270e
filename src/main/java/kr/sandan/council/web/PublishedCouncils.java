package kr.sandan.council.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.council.Councils;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.PrintedNumber;
import kr.sandan.source.ClaimQueries;
import kr.sandan.source.ClaimSubject;
import kr.sandan.source.PublishedFigure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many councils others said there were, beside how many our own rows know of on the same day. */
@Component
class PublishedCouncils {

    private static final String MEASURE = "COUNCILS";
    private static final ClaimSubject PROGRAMME = ClaimSubject.programme("CLUSTER");
    /** A figure of a year to come is known as soon as it is announced. */
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final ClaimQueries claims;
    private final Councils councils;
    private final CouncilWords words;

    PublishedCouncils(ClaimQueries claims, Councils councils, CouncilWords words) {
        this.claims = claims;
        this.councils = councils;
        this.words = words;
    }

    /**
     * A figure beside ours.
     *
     * @param when the day, month or year it is of
     * @param published how many it says
     * @param part what part of all councils it counts, null for all of them
     * @param adopted whether it is adopted
     * @param day the last day of that time, on which ours are counted
     * @param ours how many our rows know of on that day, null for a part that our rows do not tell
     * @param claim its page
     * @param source who published it
     */
    record Line(
            String when,
            String published,
            @Nullable String part,
            boolean adopted,
            LocalDate day,
            @Nullable Long ours,
            String claim,
            String source) {}

    List<Line> of(AsOf asOf, Locale locale) {
        List<PublishedFigure> figures = claims.published(MEASURE, PROGRAMME, new AsOf(EVER, asOf.known())).stream()
                .filter(figure ->
                        figure.breakdown().isEmpty() || figure.breakdown().equals("SELF_DIRECTED"))
                .sorted(Comparator.comparing(PublishedFigure::asOf))
                .toList();
        Map<LocalDate, Long> ours = councils.counts(
                figures.stream().map(PublishedCouncils::day).distinct().toList(), asOf.known());
        List<Line> lines = new ArrayList<>();
        for (PublishedFigure figure : figures) lines.add(line(figure, ours, locale));
        return lines;
    }

    static LocalDate day(PublishedFigure figure) {
        return figure.asOf().lastDay();
    }

    private Line line(PublishedFigure figure, Map<LocalDate, Long> ours, Locale locale) {
        boolean whole = figure.breakdown().isEmpty();
        return new Line(
                figure.asOf().toString(),
                PrintedNumber.of(figure.value(), 0),
                whole ? null : words.message("council.status.SELF_GOVERNING", locale),
                figure.adopted(),
                day(figure),
                whole ? ours.get(day(figure)) : null,
                "/claims/" + figure.id(),
                figure.source().line());
    }
}
