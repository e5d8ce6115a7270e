package kr.sandan.complex;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One complex, or part of one, as it stood on a day.
 *
 * @param id its number
 * @param parentId the complex it is a part of, null for a complex of its own
 * @param ordinal its place among the parts
 * @param facts its name, type and dates on the day
 * @param startKnown whether it is known since when these facts hold; if not, it is listed at every date
 * @param places where it lies, by the names of the day, at least one
 * @param officeId the office that answered for it, null where none is known
 * @param officeByProvince whether that office answers for the whole province rather than for this complex by name
 * @param state how far it had come, by the newest survey up to the day
 * @param quarter the newest quarter up to the day of which figures are held
 * @param figures the figures of that quarter, summed over its places
 * @param figuresByProvince the same by province of the day, for a complex that lies in several; empty for others
 * @param aliases its other names
 * @param sample whether it is invented, for demonstration
 */
public record ComplexEntry(
        long id,
        @Nullable Long parentId,
        int ordinal,
        ComplexFacts facts,
        boolean startKnown,
        List<PlaceThen> places,
        @Nullable Long officeId,
        boolean officeByProvince,
        @Nullable ComplexState state,
        @Nullable LocalDate quarter,
        Map<Measure, Figure> figures,
        Map<String, Map<Measure, Figure>> figuresByProvince,
        List<String> aliases,
        boolean sample) {

    public String name() {
        return facts.name();
    }

    public ComplexType type() {
        return facts.type();
    }

    public @Nullable PartialDate designatedOn() {
        return facts.designatedOn();
    }

    /** The figure, or null where none is published for the quarter. */
    public @Nullable Figure figure(Measure measure) {
        return figures.get(measure);
    }

    /** The figure of the part that lies in the province, or null where none is published. */
    public @Nullable Figure figureIn(String provinceCode, Measure measure) {
        if (figuresByProvince.isEmpty()) return figure(measure);
        return figuresByProvince.getOrDefault(provinceCode, Map.of()).get(measure);
    }

    /** The whole figure, or null where it is missing or partly withheld. */
    public @Nullable BigDecimal whole(Measure measure) {
        Figure figure = figures.get(measure);
        return figure == null || figure.withheld() ? null : figure.value();
    }

    public boolean inSeveralProvinces() {
        return places.size() > 1
                && places.stream().map(PlaceThen::provinceCode).distinct().count() > 1;
    }
}
