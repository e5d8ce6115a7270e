package kr.sandan.complex.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexSection;
import kr.sandan.platform.AsOf;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every module that has something to say of a complex. */
@Component
class ComplexSections {

    private final List<ComplexSection> sections;

    ComplexSections(ObjectProvider<ComplexSection> sections) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(ComplexSection::order))
                .toList();
    }

    /** A section with something to say. */
    record Said(String titleKey, String template, Object model) {}

    List<Said> of(ComplexEntry complex, AsOf asOf) {
        return sections.stream()
                .flatMap(section -> {
                    Object model = section.model(complex, asOf);
                    return model == null
                            ? Stream.empty()
                            : Stream.of(new Said(section.titleKey(), section.template(), model));
                })
                .toList();
    }
}
