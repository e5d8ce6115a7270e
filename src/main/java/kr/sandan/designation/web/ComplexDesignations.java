package kr.sandan.designation.web;

import java.util.List;
import java.util.Locale;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexSection;
import kr.sandan.designation.DesignationLife;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** On the page of a complex: every designation of it, of a part of it, or of the whole of which it is a part. */
@Component
class ComplexDesignations implements ComplexSection {

    private final DesignationLife life;
    private final LifeWords words;

    ComplexDesignations(DesignationLife life, LifeWords words) {
        this.life = life;
        this.words = words;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "designation.section.complex";
    }

    @Override
    public String template() {
        return "designation/complex";
    }

    @Override
    public @Nullable Object model(ComplexEntry complex, AsOf asOf) {
        Locale locale = LocaleContextHolder.getLocale();
        List<DesignationPage.Link> links = life.ofComplex(complex.id(), asOf).stream()
                .map(party -> words.link(party, locale))
                .toList();
        return links.isEmpty() ? null : links;
    }
}
