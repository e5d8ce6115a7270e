package kr.sandan.source.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Option;
import kr.sandan.source.ClaimRow;
import kr.sandan.source.ClaimSubject;
import kr.sandan.source.FigureWords;
import kr.sandan.source.PublishedFigure;
import kr.sandan.source.SubjectNames.SubjectName;
import org.springframework.stereotype.Component;

/** Puts published figures into words. */
@Component
class ClaimLines {

    private final Subjects subjects;
    private final SourceWords words;

    ClaimLines(Subjects subjects, SourceWords words) {
        this.subjects = subjects;
        this.words = words;
    }

    List<ClaimLine> of(Collection<ClaimRow> rows, AsOf asOf, Locale locale) {
        Map<ClaimSubject, SubjectName> names =
                subjects.names(rows.stream().map(row -> row.figure().subject()).toList(), asOf, locale);
        return rows.stream().map(row -> line(row, names, locale)).toList();
    }

    List<ClaimLine> ofFigures(Collection<PublishedFigure> figures, AsOf asOf, Locale locale) {
        return of(figures.stream().map(figure -> new ClaimRow(figure, 0, false)).toList(), asOf, locale);
    }

    private ClaimLine line(ClaimRow row, Map<ClaimSubject, SubjectName> names, Locale locale) {
        PublishedFigure figure = row.figure();
        SubjectName subject = Objects.requireNonNull(names.get(figure.subject()));
        return new ClaimLine(
                figure.id(),
                words.measure(figure.measure(), locale),
                words.value(figure, locale),
                words.inBase(figure, locale),
                FigureWords.time(figure),
                new Option(subject.path() == null ? "" : subject.path(), subject.in(SourceWords.korean(locale))),
                words.part(figure, locale),
                figure.source(),
                figure.quote(),
                figure.note(),
                figure.adopted(),
                row.rivals(),
                row.disputed());
    }
}
