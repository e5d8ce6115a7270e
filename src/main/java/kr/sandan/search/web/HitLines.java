package kr.sandan.search.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NamePattern;
import kr.sandan.platform.PartialDate;
import kr.sandan.search.SearchFound.Hit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes what was found: the part that fits marked, and a name of the past with its time and on a day of its own. */
@Component
class HitLines {

    private final MessageSource messages;
    private final Clock clock;

    HitLines(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Something found.
     *
     * @param label its name with the part that fits marked, where that is the name by which it was found
     * @param other the name by which it was found, where that is another one
     * @param note a name that tells it apart
     * @param noteKey key of a word that tells it apart
     * @param span when it bore the name
     */
    record HitLine(
            Marked label,
            @Nullable Marked other,
            @Nullable String note,
            @Nullable String noteKey,
            @Nullable String span,
            String path) {}

    /** A text of which a part is marked; the part is empty where none is. */
    record Marked(String before, String part, String after) {

        /** @param forgiving whether a part that differs by a slip is marked where none fits */
        static Marked of(String text, NamePattern pattern, boolean forgiving) {
            int[] place = forgiving ? pattern.nearPlaceIn(text) : pattern.placeIn(text);
            return place == null
                    ? new Marked(text, "", "")
                    : new Marked(
                            text.substring(0, place[0]), text.substring(place[0], place[1]), text.substring(place[1]));
        }

        /** The whole text. */
        public String text() {
            return before + part + after;
        }
    }

    /**
     * @param forgiving whether what was found differs by a slip
     * @param days the two days of the page as a query, empty for today
     */
    HitLine line(Hit hit, NamePattern pattern, boolean forgiving, String days) {
        Locale locale = LocaleContextHolder.getLocale();
        boolean korean = locale.getLanguage().equals("ko");
        String label = korean || hit.labelEn() == null ? hit.label() : hit.labelEn();
        boolean over = isOver(hit.until());
        return new HitLine(
                Marked.of(label, pattern, forgiving),
                hit.name().equals(label) ? null : Marked.of(hit.name(), pattern, forgiving),
                hit.note(),
                hit.noteKey(),
                over || hit.noteKey() != null ? span(hit, locale) : null,
                at(hit.path(), days.isEmpty() && over ? lastDay(hit.until()) : days));
    }

    /** The days of a page stand before the place on it. */
    private static String at(String path, String days) {
        int place = path.indexOf('#');
        return place < 0 ? path + days : path.substring(0, place) + days + path.substring(place);
    }

    private boolean isOver(@Nullable PartialDate until) {
        return until != null && !until.date().isAfter(AsOf.today(clock).valid());
    }

    /** What is over is shown as of its last day: today it is not there. */
    private static String lastDay(@Nullable PartialDate until) {
        return until == null ? "" : "?asOf=" + until.date().minusDays(1);
    }

    private @Nullable String span(Hit hit, Locale locale) {
        PartialDate since = hit.since();
        PartialDate until = hit.until();
        if (since == null && until == null) return null;
        return (since == null ? "" : since + " ") + "~" + (until == null ? "" : " " + last(until, locale));
    }

    private String last(PartialDate until, Locale locale) {
        LocalDate before = until.date().minusDays(1);
        return until.precision() == PartialDate.Precision.DAY
                ? before.toString()
                : messages.getMessage("search.before", new Object[] {until.toString()}, locale);
    }
}
