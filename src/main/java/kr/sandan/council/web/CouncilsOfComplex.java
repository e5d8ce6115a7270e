package kr.sandan.council.web;

import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexSection;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.Designations;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of a complex: the councils of the site it is part of, or of the hub to which that site is linked. */
@Component
class CouncilsOfComplex implements ComplexSection {

    private final CouncilRowsElsewhere rows;
    private final Designations designations;

    CouncilsOfComplex(CouncilRowsElsewhere rows, Designations designations) {
        this.rows = rows;
        this.designations = designations;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "council.section.complex";
    }

    @Override
    public String template() {
        return "council/elsewhere";
    }

    @Override
    public @Nullable Object model(ComplexEntry complex, AsOf asOf) {
        Set<Long> sites = designations.at(asOf).all().stream()
                .filter(site -> site.ground().stream().anyMatch(one -> one.complexId() == complex.id()))
                .map(CouncilsOfComplex::hub)
                .collect(Collectors.toSet());
        if (sites.isEmpty()) return null;
        return rows.of(council -> sites.stream().anyMatch(council::belongsTo), asOf);
    }

    private static long hub(DesignationEntry site) {
        DesignationEntry.Hub hub = site.hub();
        return hub == null ? site.id() : hub.id();
    }
}
