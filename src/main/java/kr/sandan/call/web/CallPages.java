package kr.sandan.call.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.sandan.call.Call;
import kr.sandan.call.CallFigures;
import kr.sandan.call.CallQueries;
import kr.sandan.call.CallSchedule;
import kr.sandan.call.CallSection;
import kr.sandan.call.Funnel;
import kr.sandan.call.ReviewKind;
import kr.sandan.call.Stage;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The page of a call. */
@Component
class CallPages {

    private final CallQueries queries;
    private final CallFigures figures;
    private final SourceQueries sources;
    private final CallWords words;
    private final List<CallSection> sections;

    CallPages(
            CallQueries queries,
            CallFigures figures,
            SourceQueries sources,
            CallWords words,
            ObjectProvider<CallSection> sections) {
        this.queries = queries;
        this.figures = figures;
        this.sources = sources;
        this.words = words;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(CallSection::order))
                .toList();
    }

    /** A section with something to say. */
    record Said(String titleKey, String template, Object model) {}

    /** A stage as the page names it. */
    record StageRow(Stage stage, String name, @Nullable String threshold, List<CriterionRow> criteria) {}

    /** A criterion as the page names it, its weight in per cent. */
    record CriterionRow(String name, String weight, int points) {}

    /** A period that was announced, as the page writes it. */
    record Period(
            @Nullable String announced,
            @Nullable String opens,
            @Nullable String closes,
            @Nullable String reason) {}

    /**
     * A step of the funnel as the page names it.
     *
     * @param share how many of those who applied, in per cent, null where one of both is unknown
     */
    record StepRow(
            Funnel.Step step,
            String name,
            @Nullable String share,
            @Nullable Citation source) {}

    Map<String, Object> detail(Call call, Locale locale) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("call", call);
        model.put("name", words.name(call, locale));
        model.put("other", CallWords.korean(locale) ? call.titleEn() : call.title());
        model.put("programme", words.programme(call.programmeId(), locale));
        model.put("issuer", words.issuer(call, locale));
        model.put("service", words.service(call, locale));
        model.put("reviews", reviews(call, locale));
        List<CallSchedule> schedules = queries.schedules(call.id());
        model.put("periods", schedules.stream().map(CallPages::period).toList());
        model.put("source", call.sourceId() == null ? null : sources.source(call.sourceId()));
        model.put(
                "stages",
                queries.stages(call.id()).stream()
                        .map(stage -> row(stage, locale))
                        .toList());
        model.put("steps", steps(call, locale));
        model.put("sections", sections(call, locale));
        return Map.copyOf(present(model));
    }

    private static Map<String, Object> present(Map<String, @Nullable Object> model) {
        Map<String, Object> present = new HashMap<>();
        model.forEach((name, value) -> {
            if (value != null) present.put(name, value);
        });
        return present;
    }

    private List<String> reviews(Call call, Locale locale) {
        return call.statedReviews().stream()
                .map(ReviewKind::messageKey)
                .map(key -> words.say(key, locale))
                .toList();
    }

    private static Period period(CallSchedule said) {
        return new Period(
                said.announcedOn() == null ? null : said.announcedOn().toString(),
                CallWords.minute(said.opensAt()),
                CallWords.minute(said.closesAt()),
                said.reason());
    }

    StageRow row(Stage stage, Locale locale) {
        Integer threshold = stage.rule().thresholdBp();
        return new StageRow(
                stage,
                words.stage(stage, locale),
                threshold == null ? null : Stage.percent(threshold),
                stage.criteria().stream()
                        .map(one -> new CriterionRow(
                                one.name(CallWords.korean(locale)), Stage.percent(one.weightBp()), one.maxPoints()))
                        .toList());
    }

    List<StepRow> steps(Call call, Locale locale) {
        List<Funnel.Step> steps = figures.funnel(call.id()).steps();
        Integer first = steps.get(0).shown();
        Map<Long, Citation> cited = sources.sources(steps.stream()
                .flatMap(step -> Stream.ofNullable(step.stated()))
                .map(stated -> stated.sourceId())
                .distinct()
                .toList());
        return steps.stream().map(step -> row(step, first, cited, locale)).toList();
    }

    private StepRow row(Funnel.Step step, @Nullable Integer first, Map<Long, Citation> cited, Locale locale) {
        Integer shown = step.shown();
        String share = first == null || first == 0 || shown == null
                ? null
                : Stage.percent((int) Math.round(shown * 10_000.0 / first));
        Stage stage = step.stage();
        String name = stage == null
                ? words.say("call.point." + step.point(), locale)
                : words.say("call.point.PASSED", locale, words.stage(stage, locale));
        return new StepRow(
                step,
                name,
                share,
                step.stated() == null ? null : cited.get(step.stated().sourceId()));
    }

    private List<Said> sections(Call call, Locale locale) {
        return sections.stream()
                .flatMap(section -> {
                    Object model = section.model(call, locale);
                    return model == null
                            ? Stream.empty()
                            : Stream.of(new Said(section.titleKey(), section.template(), model));
                })
                .toList();
    }
}
