package kr.sandan.complex.web;

import java.util.List;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexSection;
import kr.sandan.platform.AsOf;
import kr.sandan.source.ClaimQueries;
import kr.sandan.source.ClaimSubject;
import kr.sandan.source.FigureWords;
import kr.sandan.source.PublishedFigure;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What documents say of a complex, each figure one click from its source. */
@Component
class ClaimsAboutComplex implements ComplexSection {

    private final ClaimQueries claims;
    private final FigureWords words;

    ClaimsAboutComplex(ClaimQueries claims, FigureWords words) {
        this.claims = claims;
        this.words = words;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String titleKey() {
        return "complex.claims.title";
    }

    @Override
    public String template() {
        return "complex/claims";
    }

    @Override
    public @Nullable Object model(ComplexEntry complex, AsOf asOf) {
        ClaimSubject subject = new ClaimSubject(ClaimSubject.Kind.COMPLEX, String.valueOf(complex.id()));
        List<PublishedFigure> figures = claims.about(subject, asOf);
        return figures.isEmpty() ? null : words.lines(figures, LocaleContextHolder.getLocale());
    }
}
