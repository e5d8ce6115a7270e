package kr.sandan.designation;

import java.util.List;
import java.util.Set;
import kr.sandan.complex.ComplexFacts;
import kr.sandan.complex.ComplexService;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.PlaceCode;
import kr.sandan.complex.Provenance;
import kr.sandan.complex.RegisterComplex;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import org.jspecify.annotations.Nullable;

/** Designates in the words of the domain, in a programme that tests may fill. */
public final class Desk {

    private static final String PROGRAMME = "INNOVATION";

    private final DesignationService service;
    private final ComplexService complexes;
    private final long source;

    public Desk(DesignationService service, ComplexService complexes, SourceService sources) {
        this.service = service;
        this.complexes = complexes;
        source = sources.register(new RegisterSource(
                "지정 시험",
                "시험 기관 " + Long.toString(System.nanoTime(), 36),
                SourceKind.OTHER,
                null,
                null,
                null,
                null,
                null,
                null,
                true));
    }

    public Provenance because(String reason) {
        return new Provenance(source, null, reason);
    }

    public long complex(@Nullable Long parent) {
        return complexes.register(new RegisterComplex(
                new ComplexFacts(
                        "시험단지" + Long.toString(System.nanoTime(), 36),
                        null,
                        ComplexType.GENERAL,
                        null,
                        null,
                        null,
                        null,
                        null),
                List.of(PlaceCode.ofCounty("43130")),
                List.of(),
                parent,
                0,
                null,
                true,
                null,
                Provenance.of(source)));
    }

    static PartialDate day(String text) {
        return PartialDate.parse(text);
    }

    public static Span span(@Nullable String from, @Nullable String until) {
        return new Span(from == null ? null : day(from), until == null ? null : day(until));
    }

    public static SiteFacts facts(String name, @Nullable Long hub, Span span, Long... complexes) {
        return new SiteFacts(name, null, List.of(complexes), hub, span, Set.of());
    }

    public long designate(DesignationRole role, SiteFacts facts) {
        return service.designate(new Designate(PROGRAMME, role, facts, true, because("시험"), null));
    }

    public long hub(String name, @Nullable String from, @Nullable String until) {
        return designate(DesignationRole.HUB, facts(name, null, span(from, until), complex(null)));
    }

    public long linked(String name, long hub, @Nullable String from, @Nullable String until) {
        return designate(DesignationRole.LINKED, facts(name, hub, span(from, until), complex(null)));
    }
}
