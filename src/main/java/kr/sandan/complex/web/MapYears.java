package kr.sandan.complex.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.PageFrame;
import org.springframework.stereotype.Component;

/** The years through which the map can be seen: each means its last day, the present one today. */
@Component
class MapYears {

    private final MapLayers layers;
    private final ComplexWords words;
    private final Clock clock;

    MapYears(MapLayers layers, ComplexWords words, Clock clock) {
        this.layers = layers;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The choice of a year.
     *
     * @param years in their order
     * @param nearest the year in which the day of the page lies, or the one next to it
     * @param day the day of the page, in words
     */
    record Choice(List<Year> years, int nearest, String day) {}

    /**
     * A year.
     *
     * @param day the day it means, in words
     * @param path the map of that day
     * @param chosen whether the page shows that day
     */
    record Year(int number, String day, String path, boolean chosen) {}

    Choice of(AsOf asOf, PageFrame frame, Locale locale) {
        LocalDate today = AsOf.today(clock).valid();
        List<Year> years = new ArrayList<>();
        int first = Math.min(layers.firstYear().orElse(today.getYear()), today.getYear());
        for (int year = first; year <= today.getYear(); year++) {
            boolean present = year == today.getYear();
            LocalDate day = present ? today : LocalDate.of(year, Month.DECEMBER, 31);
            years.add(new Year(
                    year,
                    words.message(present ? "complex.map.years.today" : "complex.map.years.end", locale, day),
                    frame.with("asOf", present ? null : day),
                    asOf.valid().equals(day)));
        }
        int nearest = Math.min(Math.max(asOf.valid().getYear(), first), today.getYear());
        return new Choice(years, nearest, day(asOf, years, locale));
    }

    private String day(AsOf asOf, List<Year> years, Locale locale) {
        return years.stream()
                .filter(Year::chosen)
                .map(Year::day)
                .findFirst()
                .orElseGet(() -> words.message("complex.map.years.day", locale, asOf.valid()));
    }
}
