package kr.sandan.complex.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.sandan.complex.ComplexDesk;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexFacts;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.PlaceCode;
import kr.sandan.complex.PlaceThen;
import kr.sandan.complex.Provenance;
import kr.sandan.complex.RegisterComplex;
import kr.sandan.complex.ReviseComplex;
import kr.sandan.platform.Day;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * What a person typed of a complex, as it was typed: what cannot be read is refused by {@link ComplexFormRules} beside
 * every other error.
 *
 * @param places codes of provinces (two digits) or counties (five), blank rows left out
 * @param kind whether the world changed or the record was wrong; for a new complex null
 * @param day the first day of a change, a day of the period to correct, or since when a new complex is what it is
 * @param sourceId a registered source; else the three fields of a new one
 * @param submissionKey the form's own key
 */
record ComplexForm(
        @NotBlank(message = "{complex.name.required}") @Size(max = 100) @Nullable
        String name,

        @Size(max = 100) @Nullable String nameEn,

        @NotNull(message = "{complex.form.type.required}") @Nullable
        String type,

        @Nullable List<@Nullable String> places,
        @Nullable String designatedOn,
        @Size(max = 200) @Nullable String authority,
        @Size(max = 200) @Nullable String managingAgency,
        @Size(max = 500) @Nullable String industries,
        @Nullable String longitude,
        @Nullable String latitude,
        @Nullable String kind,
        @Nullable String day,
        @Nullable String sourceId,
        @Size(max = 300) @Nullable String sourceTitle,
        @Size(max = 100) @Nullable String sourcePublisher,
        @Nullable String sourceDate,

        @NotBlank(message = "{complex.reason.required}") @Size(max = 500) @Nullable
        String reason,

        @Nullable String version,
        @Size(max = 64) @Nullable String submissionKey,
        @Nullable String confirmed) {

    static ComplexForm empty(String submissionKey) {
        return new ComplexForm(
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                submissionKey,
                null);
    }

    static ComplexForm of(ComplexEntry complex, LocalDate today) {
        ComplexFacts facts = complex.facts();
        ComplexFacts.Point point = facts.point();
        List<@Nullable String> places = new ArrayList<>();
        complex.places().forEach(place -> places.add(code(place)));
        return new ComplexForm(
                facts.name(),
                facts.nameEn(),
                facts.type().name(),
                places,
                text(facts.designatedOn()),
                facts.authority(),
                facts.managingAgency(),
                facts.industries(),
                point == null ? null : point.longitude().toPlainString(),
                point == null ? null : point.latitude().toPlainString(),
                ReviseComplex.Kind.CHANGE.name(),
                today.toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable String code(PlaceThen place) {
        return place.countyCode() == null ? place.provinceCode() : place.countyCode();
    }

    /** The day on which what is typed begins to hold; null where nobody has said it yet. */
    @Nullable
    LocalDate begins() {
        PartialDate typed = PartialDate.readable(day == null ? designatedOn : day);
        return typed == null ? null : typed.date();
    }

    List<String> chosenPlaces() {
        return places == null
                ? List.of()
                : places.stream().filter(StringUtils::hasText).distinct().toList();
    }

    List<PlaceCode> placeCodes() {
        List<PlaceCode> codes = new ArrayList<>();
        for (String code : chosenPlaces())
            codes.add(code.length() == 2 ? new PlaceCode(code, null) : PlaceCode.ofCounty(code));
        return codes;
    }

    ComplexFacts facts() {
        ComplexFacts.Point point = longitude == null || latitude == null
                ? null
                : new ComplexFacts.Point(new BigDecimal(longitude), new BigDecimal(latitude));
        return new ComplexFacts(
                String.valueOf(name),
                nameEn,
                ComplexType.valueOf(String.valueOf(type)),
                partial(designatedOn),
                authority,
                managingAgency,
                industries,
                point);
    }

    ComplexDesk.Word word() {
        RegisterSource document = sourceId != null
                ? null
                : new RegisterSource(
                        String.valueOf(sourceTitle),
                        String.valueOf(sourcePublisher),
                        SourceKind.OTHER,
                        null,
                        null,
                        partial(sourceDate),
                        null,
                        null,
                        null,
                        false);
        return new ComplexDesk.Word(sourceId == null ? null : Long.valueOf(sourceId), document, reason);
    }

    RegisterComplex toRegistration() {
        return new RegisterComplex(
                facts(),
                placeCodes(),
                List.of(),
                null,
                0,
                null,
                false,
                day == null ? null : Day.read(day),
                Provenance.of(0));
    }

    ReviseComplex toRevision(long id) {
        return new ReviseComplex(
                id,
                Integer.parseInt(String.valueOf(version)),
                ReviseComplex.Kind.valueOf(String.valueOf(kind)),
                Day.read(String.valueOf(day)),
                facts(),
                placeCodes(),
                Provenance.of(0));
    }

    private static @Nullable PartialDate partial(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text);
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }
}
