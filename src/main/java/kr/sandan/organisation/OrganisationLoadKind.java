package kr.sandan.organisation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kr.sandan.account.Role;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.DirectoryRevision;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadKind;
import kr.sandan.organisation.LoadCheck.Meant;
import kr.sandan.organisation.OrganisationMatching.Line;
import kr.sandan.organisation.OrganisationMatching.Match;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A list of organisations: number, name, kind, industry, size, complex, since when. */
@Component
class OrganisationLoadKind implements LoadKind {

    private static final int TOGETHER = 1_000;

    private final OrganisationMatching matching;
    private final LoadStaging staging;
    private final LoadWriter writer;
    private final ComplexDirectory complexes;
    private final DirectoryRevision complexRevision;
    private final SourceService sources;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    OrganisationLoadKind(
            OrganisationMatching matching,
            LoadStaging staging,
            LoadWriter writer,
            ComplexDirectory complexes,
            DirectoryRevision complexRevision,
            SourceService sources,
            MessageSource messages,
            JdbcClient jdbc,
            Clock clock) {
        this.matching = matching;
        this.staging = staging;
        this.writer = writer;
        this.complexes = complexes;
        this.complexRevision = complexRevision;
        this.sources = sources;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ORGANISATIONS";
    }

    @Override
    public String titleKey() {
        return "organisation.load";
    }

    @Override
    public PeriodForm periodForm() {
        return PeriodForm.NONE;
    }

    @Override
    public boolean namesPeople() {
        return true;
    }

    @Override
    public Set<Role> loaders() {
        return EnumSet.of(Role.ADMIN, Role.HEAD_OFFICE_STAFF);
    }

    @Override
    public Optional<Template> template() {
        return Optional.of(new Template(
                Arrays.stream(LoadColumn.values()).map(LoadColumn::code).toList(), "organisation.load.column."));
    }

    @Override
    public void check(LoadContext context, SheetFile file) {
        staging.clear(context.loadId());
        AsOf today = AsOf.today(clock);
        LoadFindings findings = new LoadFindings(context);
        LoadWords words = new LoadWords(messages, complexes.at(today));
        List<LoadLine> lines = new LoadFile(context, findings, words).read(file);
        LoadCheck check = new LoadCheck(context, findings);
        List<Meant> meant = check.meant(lines, matches(context, lines));
        List<Long> ids = meant.stream()
                .map(Meant::id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        staging.write(context.loadId(), check.compare(meant, staging.held(ids, today)));
    }

    private List<Match> matches(LoadContext context, List<LoadLine> lines) {
        List<Match> matches = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += TOGETHER) {
            matches.addAll(matching.match(lines.subList(from, Math.min(lines.size(), from + TOGETHER)).stream()
                    .map(line -> new Line(line.name(), line.number()))
                    .toList()));
            context.progress(matches.size(), lines.size());
        }
        return matches;
    }

    @Override
    public void apply(LoadContext context) {
        String title = say("organisation.load.source", context.fileName(), String.valueOf(context.loadId()));
        long source = sources.register(new RegisterSource(
                title, say("organisation.load.publisher"), SourceKind.LOAD, null, null, null, null, null, null, false));
        writer.apply(step(context), source);
        staging.clear(context.loadId());
    }

    @Override
    public void revert(LoadContext context, String reason) {
        writer.revert(step(context), reason);
    }

    private static LoadWriter.Step step(LoadContext context) {
        return new LoadWriter.Step(context.loadId(), context.account(), context.now());
    }

    @Override
    public List<Dependent> dependents(long loadId) {
        return writer.later(loadId).stream()
                .map(later -> new Dependent(later.name(), "/organisations/" + later.id()))
                .toList();
    }

    @Override
    public String basis() {
        String own = jdbc.sql("select cast(revision as text) from organisation_revision")
                .query(String.class)
                .single();
        return own + "/" + complexRevision.current();
    }

    @Override
    public void forget(long loadId) {
        staging.clear(loadId);
    }

    @Override
    public String fieldKey(String field) {
        return field.equals("complex") ? "organisation.field.complex_id" : "organisation.field." + field;
    }

    @Override
    public String valueText(String field, String value, Locale locale) {
        return switch (field) {
            case "type" -> messages.getMessage("organisation.type." + value, null, locale);
            case "size_class" -> messages.getMessage("organisation.size." + value, null, locale);
            case "complex" ->
                complexes
                        .at(AsOf.today(clock))
                        .find(Long.parseLong(value))
                        .map(ComplexEntry::name)
                        .orElse(value);
            default -> value;
        };
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.KOREAN);
    }
}
