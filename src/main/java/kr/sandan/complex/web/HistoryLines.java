package kr.sandan.complex.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.sandan.complex.ComplexHistory;
import kr.sandan.complex.Measure;
import kr.sandan.complex.PlaceCode;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the life of a record into the words of its page: types, places, offices and states by name. */
@Component
class HistoryLines {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(AsOf.ZONE);

    private final ComplexWords words;

    HistoryLines(ComplexWords words) {
        this.words = words;
    }

    /** The entries, newest first, by the names known on the day asked for. */
    List<HistoryLine> of(List<ComplexHistory.Entry> entries, AsOf asOf, Locale locale) {
        List<HistoryLine> lines = new ArrayList<>();
        for (ComplexHistory.Entry entry : entries) {
            HistoryLine line = line(entry, asOf, locale);
            int last = lines.size() - 1;
            if (last >= 0 && lines.get(last).enteredWith(line)) lines.set(last, line.joined(lines.get(last)));
            else lines.add(line);
        }
        return lines;
    }

    private HistoryLine line(ComplexHistory.Entry entry, AsOf asOf, Locale locale) {
        boolean timeless = entry.changes().stream()
                .anyMatch(change -> change.counted() != null || change.field().equals("merged"));
        PartialDate from = entry.validFrom();
        AsOf then = new AsOf(from == null ? asOf.valid() : from.date(), asOf.known());
        String source = entry.source();
        return new HistoryLine(
                MINUTE.format(entry.enteredAt()),
                entry.enteredBy(),
                day(entry.knownFrom()),
                timeless ? null : words.period(entry.validFrom(), entry.validTo(), locale),
                entry.superseded(),
                source == null ? null : entry.publisher() + ", " + source,
                entry.reason(),
                entry.changes().stream()
                        .map(change -> change(change, then, locale))
                        .toList());
    }

    private HistoryLine.Change change(ComplexHistory.FieldChange change, AsOf then, Locale locale) {
        return new HistoryLine.Change(
                label(change, then, locale),
                said(change, change.before(), then, locale),
                said(change, change.after(), then, locale));
    }

    private String label(ComplexHistory.FieldChange change, AsOf then, Locale locale) {
        ComplexHistory.Counted counted = change.counted();
        if (counted == null) return words.message("complex.field." + change.field(), locale);
        Measure measure = change.field().equals("state") ? null : Measure.valueOf(change.field());
        return words.counted(measure, counted.provinceCode(), counted.quarter(), then.known(), locale);
    }

    private @Nullable String said(
            ComplexHistory.FieldChange change, @Nullable String stored, AsOf then, Locale locale) {
        if (stored == null) return null;
        return switch (change.field()) {
            case "type" -> words.message("complex.type." + stored, locale);
            case "state" -> words.message("complex.state." + stored, locale);
            case "office" -> words.office(Long.valueOf(stored), then, locale);
            case "places" ->
                words.place(
                        stored.length() == 2 ? new PlaceCode(stored, null) : PlaceCode.ofCounty(stored), then, locale);
            default ->
                change.counted() == null || stored.equals(FigureText.WITHHELD)
                        ? stored
                        : FigureText.of(new BigDecimal(stored));
        };
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(AsOf.ZONE).toLocalDate();
    }
}
