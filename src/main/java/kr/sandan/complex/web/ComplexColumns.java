package kr.sandan.complex.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.sandan.complex.ComplexSort;
import kr.sandan.complex.Measure;
import kr.sandan.platform.web.template.Head;
import org.springframework.stereotype.Component;

/** The heads of the directory's columns. */
@Component
class ComplexColumns {

    /** The figures a row shows, in the order of their columns. */
    static final List<Figure> FIGURES = List.of(
            new Figure(ComplexSort.AREA, Measure.DESIGNATED_AREA),
            new Figure(ComplexSort.SALE_RATE, Measure.SALE_RATE),
            new Figure(ComplexSort.TENANTS, Measure.TENANTS),
            new Figure(ComplexSort.OPERATING, Measure.OPERATING),
            new Figure(ComplexSort.EMPLOYMENT, Measure.EMPLOYMENT),
            new Figure(ComplexSort.PRODUCTION, Measure.PRODUCTION),
            new Figure(ComplexSort.EXPORT, Measure.EXPORT));

    private static final List<Word> WORDS = List.of(
            new Word(ComplexSort.NAME, "name"),
            new Word(ComplexSort.TYPE, "type"),
            new Word(ComplexSort.PROVINCE, "province"),
            new Word(ComplexSort.COUNTY, "county"),
            new Word(ComplexSort.STATE, "state"),
            new Word(ComplexSort.DESIGNATED, "designated_on"));

    private final ComplexWords words;

    ComplexColumns(ComplexWords words) {
        this.words = words;
    }

    record Figure(ComplexSort sort, Measure measure) {}

    private record Word(ComplexSort sort, String key) {}

    /** The heads in the order of the columns, figures with their units. */
    List<Head> heads(Locale locale) {
        List<Head> heads = new ArrayList<>();
        for (Word word : WORDS)
            heads.add(new Head(word.sort().parameter(), words.message("complex.column." + word.key(), locale), false));
        for (Figure figure : FIGURES)
            heads.add(new Head(figure.sort().parameter(), words.measured(figure.measure(), locale), true));
        return heads;
    }
}
