package kr.sandan.complex.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.complex.ComplexDesk;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexFilter;
import kr.sandan.complex.ComplexMerge;
import kr.sandan.complex.Directory;
import kr.sandan.complex.Measure;
import kr.sandan.complex.MergeObjections;
import kr.sandan.complex.MergePlan;
import kr.sandan.complex.PlaceCode;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.Option;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages of a merge: choosing the other record, and what would move. */
@Component
class MergePages {

    private static final int CANDIDATES = 30;

    private final ComplexDirectory directories;
    private final ComplexMerge merge;
    private final ComplexDesk desk;
    private final SourceQueries sources;
    private final ComplexWords words;
    private final Clock clock;

    MergePages(
            ComplexDirectory directories,
            ComplexMerge merge,
            ComplexDesk desk,
            SourceQueries sources,
            ComplexWords words,
            Clock clock) {
        this.merge = merge;
        this.directories = directories;
        this.desk = desk;
        this.sources = sources;
        this.words = words;
        this.clock = clock;
    }

    /** A record that may be the same complex. */
    record Candidate(long id, String name, String type, String places, String designated) {}

    /** What moves, in words. */
    record Move(String what, String values) {}

    /** What the two say differently, in words; picked is KEPT, OTHER or null. */
    record Clash(
            String key,
            String label,
            String kept,
            String other,
            @Nullable String picked) {}

    /** What forbids the merge, in words, with the pages of the records it speaks of. */
    record Objected(String text, List<MergeObjections.Place> places) {}

    ModelAndView choose(long id, @Nullable String q, Locale locale) {
        Directory today = directories.at(AsOf.today(clock));
        ComplexEntry kept = today.find(id).orElseThrow(() -> new NotFound("complex", id));
        return new ModelAndView("complex/merge")
                .addObject("kept", candidate(kept, locale))
                .addObject("q", q)
                .addObject(
                        "candidates",
                        candidates(kept, q, today)
                                .filter(entry -> entry.id() != id && entry.sample() == kept.sample())
                                .distinct()
                                .limit(CANDIDATES)
                                .map(entry -> candidate(entry, locale))
                                .toList());
    }

    ModelAndView preview(MergePlan plan, Map<String, String> picks, Locale locale) {
        return new ModelAndView("complex/merge-preview")
                .addObject("kept", plan.kept())
                .addObject("other", plan.other())
                .addObject("mark", plan.mark())
                .addObject("moves", moves(plan, locale))
                .addObject("objections", objections(plan, locale))
                .addObject(
                        "clashes",
                        plan.conflicts().stream()
                                .map(conflict -> clash(conflict, picks, locale))
                                .toList())
                .addObject(
                        "sourceChoices",
                        sources.all().stream()
                                .map(source -> new Option(String.valueOf(source.id()), source.line()))
                                .toList());
    }

    private List<Objected> objections(MergePlan plan, Locale locale) {
        return merge.objections(plan.kept().id(), plan.other().id()).stream()
                .map(objection -> new Objected(words.message(objection.words(), locale), objection.places()))
                .toList();
    }

    /** Without a search those of the same name nearby; else those of that number or name: parts among parts. */
    private Stream<ComplexEntry> candidates(ComplexEntry kept, @Nullable String q, Directory today) {
        Long parent = kept.parentId();
        if (parent != null) return today.partsOf(parent).stream().filter(part -> q == null || isCalled(part, q));
        if (q == null)
            return desk
                    .alike(
                            kept.name(),
                            kept.places().stream()
                                    .map(place -> new PlaceCode(place.provinceCode(), null))
                                    .toList())
                    .stream();
        Stream<ComplexEntry> numbered = q.strip().matches("\\d{1,18}")
                ? today.find(Long.parseLong(q.strip())).filter(entry -> entry.parentId() == null).stream()
                : Stream.empty();
        return Stream.concat(numbered, today.select(ComplexFilter.named(q)).entries().stream());
    }

    private static boolean isCalled(ComplexEntry entry, String q) {
        return entry.name().contains(q.strip()) || String.valueOf(entry.id()).equals(q.strip());
    }

    private Candidate candidate(ComplexEntry entry, Locale locale) {
        String places = entry.places().stream()
                .map(place ->
                        words.province(place, locale) + (place.countyName() == null ? "" : " " + place.countyName()))
                .collect(Collectors.joining(", "));
        return new Candidate(
                entry.id(),
                entry.name(),
                words.type(entry, locale),
                places,
                entry.designatedOn() == null
                        ? words.message("complex.start.unknown", locale)
                        : words.date(entry.designatedOn(), locale));
    }

    private List<Move> moves(MergePlan plan, Locale locale) {
        List<Move> moves = new ArrayList<>();
        add(moves, "names", String.join(", ", plan.names()), locale);
        add(moves, "aliases", String.join(", ", plan.aliases()), locale);
        String places = plan.places().stream()
                .map(place -> words.place(place, AsOf.today(clock), locale))
                .distinct()
                .collect(Collectors.joining(", "));
        add(moves, "places", places, locale);
        add(moves, "parts", plan.parts(), locale);
        add(moves, "figures", plan.figures(), locale);
        add(moves, "states", plan.states(), locale);
        add(moves, "offices", plan.offices(), locale);
        return moves;
    }

    private void add(List<Move> moves, String what, int count, Locale locale) {
        if (count > 0) add(moves, what, words.message("complex.merge.count", locale, count), locale);
    }

    private void add(List<Move> moves, String what, String values, Locale locale) {
        if (!values.isEmpty()) moves.add(new Move(words.message("complex.merge.move." + what, locale), values));
    }

    private Clash clash(MergePlan.Conflict conflict, Map<String, String> picks, Locale locale) {
        Measure measure = conflict.measure();
        return new Clash(
                conflict.key(),
                words.counted(
                        measure,
                        conflict.provinceCode(),
                        conflict.quarter(),
                        AsOf.today(clock).known(),
                        locale),
                said(measure, conflict.kept(), locale),
                said(measure, conflict.other(), locale),
                MergeForm.picked(conflict, picks));
    }

    private String said(@Nullable Measure measure, String value, Locale locale) {
        if (measure == null) return words.message("complex.state." + value, locale);
        return value.equals(FigureText.WITHHELD) ? value : FigureText.of(new BigDecimal(value));
    }
}
