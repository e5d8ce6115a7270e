package kr.sandan.source.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.source.Citation;
import kr.sandan.source.ClaimSubject;
import kr.sandan.source.SourceQueries;
import kr.sandan.source.SubjectNames.SubjectName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The filters of the list of figures in the words of its page. */
@Component
class ClaimFilterWords {

    private final SourceWords words;
    private final Subjects subjects;
    private final SourceQueries sources;

    ClaimFilterWords(SourceWords words, Subjects subjects, SourceQueries sources) {
        this.words = words;
        this.subjects = subjects;
        this.sources = sources;
    }

    /** Every filter of the page, or null where there is none. */
    @Nullable
    String all(PageFrame frame, AsOf asOf, Locale locale) {
        return frame.filters((name, value) -> switch (name) {
            case "q" -> words.line("source.search", value, locale);
            case "measure" -> words.line("source.column.measure", words.measureOr(value, locale), locale);
            case "subject" -> words.line("source.column.subject", subject(value, asOf, locale), locale);
            case "document" -> words.line("source.column.document", document(value, asOf), locale);
            case "adopted" ->
                words.line("source.column.adopted", words.message("source.adopted." + value, locale), locale);
            case "disputed" -> value.equals("true") ? words.message("source.disputed.only", locale) : null;
            default -> null;
        });
    }

    private String subject(String value, AsOf asOf, Locale locale) {
        int colon = value.indexOf(':');
        String kind = colon < 0 ? value : value.substring(0, colon);
        String spoken = words.message("source.subject." + kind, locale);
        if (colon < 0) return spoken;
        ClaimSubject subject = new ClaimSubject(ClaimSubject.Kind.valueOf(kind), value.substring(colon + 1));
        Map<ClaimSubject, SubjectName> names = subjects.names(List.of(subject), asOf, locale);
        SubjectName name = names.get(subject);
        return name == null ? spoken : name.in(SourceWords.korean(locale));
    }

    private String document(String id, AsOf asOf) {
        long number = Long.parseLong(id);
        Citation cited = sources.sources(List.of(number), asOf).get(number);
        return cited == null ? id : cited.line();
    }
}
