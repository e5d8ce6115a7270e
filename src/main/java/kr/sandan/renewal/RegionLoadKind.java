package kr.sandan.renewal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.account.Role;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadKind;
import kr.sandan.platform.Affected;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.region.ChangeRegions;
import kr.sandan.region.OfficialCodes;
import kr.sandan.region.OfficialDifference;
import kr.sandan.region.RegionChangeRow;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionPlan;
import kr.sandan.region.RegionQueries;
import kr.sandan.region.RegionService;
import kr.sandan.region.RegionStep;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The official file of all codes (법정동코드 전체자료.txt), which holds from the day that the administrator states. */
@Component
class RegionLoadKind implements LoadKind {

    /** Beyond so many open questions the codes are better entered by hand. */
    private static final int MOST_QUESTIONS = 100;

    /** So many codes without successor look like a file that is not whole. */
    private static final int MANY_ENDED = 10;

    private static final String KEY = "load-";

    private final RegionQueries queries;
    private final RegionService regions;
    private final RegionStaging staging;
    private final MessageSource messages;

    RegionLoadKind(RegionQueries queries, RegionService regions, JdbcClient jdbc, MessageSource messages) {
        this.queries = queries;
        this.regions = regions;
        this.messages = messages;
        staging = new RegionStaging(jdbc);
    }

    @Override
    public String name() {
        return "REGIONS";
    }

    @Override
    public String titleKey() {
        return "renewal.region.title";
    }

    @Override
    public PeriodForm periodForm() {
        return PeriodForm.DAY;
    }

    @Override
    public Set<Role> loaders() {
        return EnumSet.of(Role.ADMIN);
    }

    @Override
    public void check(LoadContext context, SheetFile file) {
        staging.clear(context.loadId());
        LocalDate day = LocalDate.parse(context.period());
        RegionHistory held = queries.history();
        RegionFindings findings = new RegionFindings(context);
        OfficialCodes codes = OfficialCodes.read(file, findings::fault, row -> context.progress(row, 0));
        if (day.isBefore(held.beginning()))
            RegionPlan.refusals(held, day, List.of()).forEach(refusal -> findings.refuse(codes.cells(), refusal));
        if (findings.refused()) return;
        OfficialDifference difference = OfficialDifference.of(codes, held, day);
        CodeNames names = new CodeNames(held, codes);
        if (!isPlain(difference, codes, findings)) return;
        List<RegionStep> steps = difference.steps(findings.decide(codes.cells(), names, difference.possible()));
        count(context, difference);
        findings.changes(names, completed(held, day, steps, codes, findings));
        if (!findings.undecided()) report(difference.endedForGood(steps), names, findings);
        staging.write(context.loadId(), held.revision(), steps);
    }

    /** Whether the file can be followed: new provinces and a country turned over are entered by hand. */
    private static boolean isPlain(OfficialDifference difference, OfficialCodes codes, RegionFindings findings) {
        for (String code : difference.newProvinces()) {
            findings.byHand(
                    codes.cells().get(code),
                    "region.file.new-province",
                    code,
                    codes.provinces().getOrDefault(code, ""));
        }
        int questions = difference.possible().size();
        if (questions > MOST_QUESTIONS) findings.byHand(null, "renewal.region.too-unclear", questions);
        return !findings.refused();
    }

    /** The steps with those that follow from them; as they are where rules forbid them. */
    private static List<RegionStep> completed(
            RegionHistory held, LocalDate day, List<RegionStep> steps, OfficialCodes codes, RegionFindings findings) {
        if (steps.isEmpty()) return steps;
        List<RegionPlan.Refusal> refusals = RegionPlan.refusals(held, day, steps);
        refusals.forEach(refusal -> findings.refuse(codes.cells(), refusal));
        return refusals.isEmpty() ? RegionPlan.of(held, day, steps).steps() : steps;
    }

    private static void count(LoadContext context, OfficialDifference difference) {
        context.counts(
                difference.count(RegionStep.Open.class),
                difference.count(RegionStep.Rename.class),
                difference.unchanged(),
                difference.count(RegionStep.Close.class));
    }

    private static void report(List<String> endedForGood, CodeNames names, RegionFindings findings) {
        if (endedForGood.size() >= MANY_ENDED) findings.askReason("many-ended", endedForGood.size());
        else endedForGood.forEach(code -> findings.notice("ended", names.before(code)));
    }

    @Override
    public void apply(LoadContext context) {
        long load = context.loadId();
        long revision = staging.revision(load).orElseThrow(() -> new StaleEdit("staging of load", load));
        List<RegionStep> steps = staging.steps(load);
        if (!steps.isEmpty())
            regions.apply(new ChangeRegions(
                    ChangeRegions.Kind.OFFICIAL_FILE,
                    LocalDate.parse(context.period()),
                    steps,
                    say("renewal.region.reason", Locale.KOREAN, String.valueOf(load)),
                    say("renewal.region.source", Locale.KOREAN, context.fileName()),
                    revision,
                    key(load)));
        staging.clear(load);
    }

    @Override
    public void revert(LoadContext context, String reason) {
        regions.takeBack(key(context.loadId()), reason);
    }

    @Override
    public List<Dependent> dependents(long loadId) {
        Locale locale = LocaleContextHolder.getLocale();
        RegionService.Obstacles obstacles = regions.obstacles(key(loadId));
        return Stream.concat(
                        obstacles.changes().stream().map(change -> dependent(change, locale)),
                        obstacles.standing().stream().map(one -> new Dependent(one.name(), one.path())))
                .toList();
    }

    private Dependent dependent(RegionChangeRow change, Locale locale) {
        String kind = say("region.kind." + change.kind(), locale);
        String label = say("renewal.region.dependent", locale, change.effectiveOn(), kind, change.summary());
        boolean load = change.submissionKey().startsWith(KEY);
        return new Dependent(
                label, load ? "/loads/" + change.submissionKey().substring(KEY.length()) : "/admin/regions");
    }

    @Override
    public Optional<List<Affected>> affected(long loadId, String period) {
        return staging.revision(loadId)
                .map(staged -> regions.affectedBy(
                        staging.steps(loadId).stream().map(RegionStep::code).collect(Collectors.toSet()),
                        LocalDate.parse(period)));
    }

    @Override
    public String basis() {
        return String.valueOf(queries.history().revision());
    }

    @Override
    public void forget(long loadId) {
        staging.clear(loadId);
    }

    @Override
    public String fieldKey(String field) {
        return "renewal.region.field." + field;
    }

    /** The name under which the regions know what a load changed. */
    private static String key(long load) {
        return KEY + load;
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
