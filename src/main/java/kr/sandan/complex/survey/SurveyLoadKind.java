package kr.sandan.complex.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kr.sandan.account.Role;
import kr.sandan.complex.DirectoryRevision;
import kr.sandan.complex.Measure;
import kr.sandan.complex.Quarter;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadKind;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.platform.sheet.SheetRefused;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The quarterly survey of all industrial complexes (전국산업단지현황통계, 국가승인통계 399003). */
@Component
class SurveyLoadKind implements LoadKind {

    private final JdbcClient jdbc;
    private final RegionQueries regions;
    private final SurveySource source;
    private final DirectoryRevision revision;
    private final MessageSource messages;
    private final Clock clock;
    private final SurveyStaging staging;
    private final SurveyControls controls;

    SurveyLoadKind(
            JdbcClient jdbc,
            RegionQueries regions,
            SurveySource source,
            DirectoryRevision revision,
            MessageSource messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.regions = regions;
        this.source = source;
        this.revision = revision;
        this.messages = messages;
        this.clock = clock;
        staging = new SurveyStaging(jdbc);
        controls = new SurveyControls(jdbc, messages);
    }

    @Override
    public String name() {
        return "STATISTICS";
    }

    @Override
    public String titleKey() {
        return "complex.survey.title";
    }

    @Override
    public PeriodForm periodForm() {
        return PeriodForm.QUARTER;
    }

    @Override
    public Set<Role> loaders() {
        return EnumSet.of(Role.ADMIN, Role.HEAD_OFFICE_STAFF);
    }

    @Override
    public void check(LoadContext context, SheetFile file) {
        Quarter quarter = Quarter.parse(context.period());
        if (!quarter.lastDay().isBefore(LocalDate.ofInstant(clock.instant(), AsOf.ZONE)))
            throw new SheetRefused("complex.survey.refused.not-over", quarter);
        staging.clear(context.loadId());
        RegionHistory history = regions.history();
        SurveyEdition edition = new SurveyReader(context, history, quarter).read(file);
        SurveyRegister register = SurveyRegister.read(jdbc, history, quarter.lastDay());
        SurveyQuestions questions = new SurveyQuestions(context, edition.columns(), history, jdbc, messages);
        Collection<MatchedRow> matched = new SurveyMatcher(register, questions).match(edition);
        staging.write(context.loadId(), matched);
        controls.write(context.loadId(), edition);
        SurveyFindings findings = new SurveyFindings(context);
        new SurveyPlausibility(findings, edition.columns(), quarter).check(jdbc, matched);
        List<String> present = staging.present(context.loadId());
        new SurveyDifferences(jdbc, context).report(edition, matched, present, questions.open() == 0);
    }

    @Override
    public void apply(LoadContext context) {
        Quarter quarter = Quarter.parse(context.period());
        revision.raise();
        new SurveyApply(jdbc)
                .write(new SurveyApply.Entry(
                        context.loadId(),
                        source.of(quarter),
                        quarter.lastDay(),
                        context.account(),
                        context.now().truncatedTo(ChronoUnit.MICROS),
                        staging.present(context.loadId())));
        staging.clear(context.loadId());
    }

    @Override
    public void revert(LoadContext context, String reason) {
        revision.raise();
        new SurveyRevert(jdbc)
                .takeBack(context.loadId(), context.account(), context.now().truncatedTo(ChronoUnit.MICROS), reason);
    }

    @Override
    public List<Dependent> dependents(long loadId) {
        return new SurveyDependents(jdbc, messages).of(loadId);
    }

    @Override
    public List<ControlFigure> controls(long loadId) {
        return controls.read(loadId);
    }

    @Override
    public String basis() {
        return revision.current() + "/" + regions.history().revision();
    }

    @Override
    public void forget(long loadId) {
        staging.clear(loadId);
        controls.clear(loadId);
    }

    @Override
    public String fieldKey(String field) {
        String measure = field.toUpperCase(Locale.ROOT);
        boolean counted = Arrays.stream(Measure.values()).map(Enum::name).anyMatch(measure::equals);
        return counted ? "complex.measure." + measure : "complex.survey.field." + field;
    }

    @Override
    public String valueText(String field, String value, Locale locale) {
        return switch (field) {
            case "type", "state" -> messages.getMessage("complex." + field + "." + value, null, locale);
            case "place" -> place(value, locale);
            default -> value;
        };
    }

    private String place(String code, Locale locale) {
        RegionHistory history = regions.history();
        return history.county(code)
                .map(county -> history.province(county.provinceCode())
                                .map(province ->
                                        locale.getLanguage().equals("ko") ? province.shortName() : province.nameEn())
                                .orElse(county.provinceCode())
                        + " " + county.name())
                .orElse(code);
    }
}
