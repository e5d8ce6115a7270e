package kr.sandan.complex.web;

import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexSection;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What another module would add to the page of one complex. */
@Component
class SampleSection implements ComplexSection {

    static final String NAME = "구획 시험";
    static final String SAID = "다른 모듈의 말";

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String titleKey() {
        return "complex.list.title";
    }

    @Override
    public String template() {
        return "sample-section";
    }

    @Override
    public @Nullable Object model(ComplexEntry complex, AsOf asOf) {
        return complex.name().equals(NAME) ? SAID : null;
    }
}
