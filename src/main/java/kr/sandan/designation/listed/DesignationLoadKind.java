package kr.sandan.designation.listed;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.sandan.account.Role;
import kr.sandan.complex.DirectoryRevision;
import kr.sandan.designation.DesignationLoads;
import kr.sandan.designation.DesignationRole;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadFindingQueries;
import kr.sandan.load.LoadKind;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.platform.sheet.SheetRefused;
import kr.sandan.platform.web.DatedTerms;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceQueries;
import kr.sandan.source.SourceService;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A list of designated sites: site, complex, programme, role, hub, from, to, basis. */
@Component
class DesignationLoadKind implements LoadKind {

    private final DesignationLoads designations;
    private final ProgrammeQueries programmes;
    private final LoadFindingQueries findings;
    private final SourceQueries sources;
    private final SourceService register;
    private final DirectoryRevision complexes;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final DatedTerms terms;
    private final Clock clock;
    private final ListStaging staging;

    DesignationLoadKind(
            DesignationLoads designations,
            LoadFindingQueries findings,
            ProgrammeQueries programmes,
            SourceQueries sources,
            SourceService register,
            DirectoryRevision complexes,
            JdbcClient jdbc,
            MessageSource messages,
            DatedTerms terms,
            Clock clock) {
        this.designations = designations;
        this.findings = findings;
        this.programmes = programmes;
        this.sources = sources;
        this.register = register;
        this.complexes = complexes;
        this.jdbc = jdbc;
        this.messages = messages;
        this.terms = terms;
        this.clock = clock;
        staging = new ListStaging(jdbc);
    }

    @Override
    public String name() {
        return "DESIGNATIONS";
    }

    @Override
    public String titleKey() {
        return "designation.list-load.title";
    }

    @Override
    public PeriodForm periodForm() {
        return PeriodForm.NONE;
    }

    @Override
    public Set<Role> loaders() {
        return EnumSet.of(Role.ADMIN, Role.HEAD_OFFICE_STAFF, Role.PROGRAMME_OFFICER);
    }

    @Override
    public Optional<Template> template() {
        return Optional.of(new Template(
                ListColumn.OFFERED.stream().map(ListColumn::code).toList(), "designation.list-load.column."));
    }

    @Override
    public void check(LoadContext context, SheetFile file) {
        staging.clear(context.loadId());
        ListSources documents = new ListSources(sources.all());
        long any = documents.any().orElseThrow(() -> new SheetRefused("designation.list-load.no-source"));
        ListCheck check = new ListCheck(
                new ListFindings(context),
                ComplexNames.read(jdbc),
                new ListWords(messages, terms),
                new HeldSites(designations::held),
                documents,
                programmes.all(AsOf.today(clock)));
        check.compare(ListFile.read(file, row -> context.progress(row, 0)));
        List<StagedSite> staged =
                designations.rehearse(() -> check.rehearse(site -> designations.write(context.loadId(), site), any));
        check.report(context);
        staging.write(context.loadId(), staged);
    }

    @Override
    public void apply(LoadContext context) {
        long load = context.loadId();
        List<StagedSite> sites = staging.sites(load);
        long list = sites.stream().anyMatch(site -> site.sourceId() == null) ? list(context) : 0;
        Map<String, String> reasons = reasons(load);
        Map<Integer, Long> written = new HashMap<>();
        for (StagedSite site : sites) {
            try {
                StagedSite said = site.because(reasons);
                written.put(site.key(), designations.write(load, said.site(written, list)));
            } catch (RuleBroken changedMeanwhile) {
                throw new StaleEdit("designations of load", load);
            }
            context.progress(written.size(), sites.size());
        }
        staging.clear(load);
    }

    /** Why it changes what it gives no basis for, by subject. */
    private Map<String, String> reasons(long load) {
        Map<String, String> reasons = new HashMap<>();
        for (LoadFindingQueries.Striking asked : findings.striking(load)) {
            String subject = asked.problem().subject();
            if (subject != null && asked.given() != null) reasons.put(subject, asked.given());
        }
        return reasons;
    }

    /** The list itself as a source, for sites of which it names no document. */
    private long list(LoadContext context) {
        String title = say(
                "designation.list-load.source", Locale.KOREAN, context.fileName(), String.valueOf(context.loadId()));
        String publisher = say("designation.list-load.publisher", Locale.KOREAN);
        return register.register(
                new RegisterSource(title, publisher, SourceKind.LOAD, null, null, null, null, null, null, false));
    }

    @Override
    public void revert(LoadContext context, String reason) {
        designations.takeBack(context.loadId(), reason);
    }

    @Override
    public List<Dependent> dependents(long loadId) {
        Locale locale = LocaleContextHolder.getLocale();
        List<Dependent> dependents = new ArrayList<>();
        for (DesignationLoads.Later later : designations.later(loadId)) {
            Long load = later.loadId();
            String key = "designation.list-load.dependent." + (load == null ? "hand" : "load");
            dependents.add(new Dependent(
                    say(key, locale, later.name(), String.valueOf(load)),
                    load == null ? "/designations/" + later.designationId() : "/loads/" + load));
        }
        return dependents;
    }

    @Override
    public String basis() {
        return designations.revision() + "/" + complexes.current();
    }

    @Override
    public void forget(long loadId) {
        staging.clear(loadId);
    }

    @Override
    public String fieldKey(String field) {
        return "designation.list-load.field." + field;
    }

    @Override
    public String valueText(String field, String value, Locale locale) {
        if (field.equals("role")) return say(DesignationRole.valueOf(value).messageKey(), locale);
        if (!value.equals(SiteComparison.UNKNOWN)) return value;
        return say(field.equals("complexes") ? "designation.gap.GROUND" : "designation.from.unknown", locale);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
