package kr.sandan.budget.web;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.budget.BudgetFilter;
import kr.sandan.budget.BudgetPhases.Periods;
import kr.sandan.budget.BudgetPhases.Phase;
import kr.sandan.budget.BudgetSums;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.budget.BudgetVersions;
import kr.sandan.budget.FundSource;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.web.BadParameter;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of budgets, as addresses have it: {@code year, version, latest, rows, columns, unit, scheme, q} and the parameter
 * of each dimension.
 *
 * @param given what the address says, empty values left out
 */
record BudgetParameters(Map<String, String> given) {

    /** The code that the version in force must have; {@code version} asks for one of that code, whether in force or not. */
    static final String LATEST = "latest";

    BudgetParameters {
        Map<String, String> said = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (value != null && !value.isBlank()) said.put(name, value.strip());
        });
        given = Map.copyOf(said);
    }

    private @Nullable String of(String name) {
        return given.get(name);
    }

    private @Nullable String of(BudgetDimension dimension) {
        return of(dimension.parameter());
    }

    /** @throws BadParameter for what is no year */
    public @Nullable Integer year() {
        String year = of(BudgetDimension.YEAR);
        if (year == null) return null;
        if (!year.matches("[0-9]{4}")) throw new BadParameter("year", year);
        return Integer.valueOf(year);
    }

    /** @throws BadParameter for what is no number */
    public @Nullable Long programme() {
        String programme = of(BudgetDimension.PROGRAMME);
        if (programme == null) return null;
        if (!programme.matches("[0-9]{1,18}")) throw new BadParameter("programme", programme);
        return Long.valueOf(programme);
    }

    /** @throws BadParameter for a version that nobody can have named */
    public @Nullable String version() {
        return code(BudgetDimension.VERSION.parameter());
    }

    @Nullable
    String latest() {
        return code(LATEST);
    }

    private @Nullable String code(String name) {
        String code = of(name);
        if (code != null && !code.matches("[A-Z]{1,20}(_[0-9]{1,2})?")) throw new BadParameter(name, code);
        return code;
    }

    /** Whether some years or versions are picked out. */
    boolean picks() {
        return year() != null || version() != null || latest() != null || of(BudgetDimension.PHASE) != null;
    }

    public @Nullable String words() {
        return of("q");
    }

    public BudgetDimension by() {
        String rows = of("rows");
        if (rows == null) return year() == null ? BudgetDimension.YEAR : BudgetDimension.LINE;
        return BadParameter.among(BudgetDimension.values(), "rows", rows);
    }

    /** Null where nothing stands beside the rows. */
    public @Nullable BudgetDimension beside() {
        String columns = of("columns");
        if (columns == null)
            return year() == null && by() != BudgetDimension.PROGRAMME ? BudgetDimension.PROGRAMME : null;
        if (columns.equals("NONE")) return null;
        BudgetDimension beside = BadParameter.among(BudgetDimension.values(), "columns", columns);
        if (beside == BudgetDimension.LINE) throw new BadParameter("columns", columns);
        return beside == by() ? null : beside;
    }

    public MoneyUnit shownIn() {
        String unit = of("unit");
        return unit == null ? MoneyUnit.HUNDRED_MILLION : BadParameter.among(MoneyUnit.values(), "unit", unit);
    }

    /** The dimensions of lines by which they are narrowed down, with the value asked for. */
    Map<BudgetDimension, String> narrowed() {
        Map<BudgetDimension, String> wanted = new EnumMap<>(BudgetDimension.class);
        for (BudgetDimension dimension : BudgetDimension.values()) {
            String value = of(dimension);
            if (value == null || dimension.ofVersion()) continue;
            if (!value.equals(BudgetSums.UNSAID)) check(dimension, value);
            wanted.put(dimension, value);
        }
        return wanted;
    }

    private static void check(BudgetDimension dimension, String value) {
        String form = switch (dimension) {
            case LINE -> "(?s).{1,400}";
            case REGION, PROVINCE, HUB -> "[A-Z0-9_/+]{1,200}";
            case FUND_SOURCE -> "[A-Z_]{1,30}";
            default -> "[0-9]{1,18}";
        };
        if (!value.matches(form)) throw new BadParameter(dimension.parameter(), value);
        if (dimension == BudgetDimension.FUND_SOURCE)
            BadParameter.among(FundSource.values(), dimension.parameter(), value);
    }

    private @Nullable String scheme() {
        String scheme = of("scheme");
        if (scheme != null && !scheme.matches("[A-Z0-9_]{1,40}")) throw new BadParameter("scheme", scheme);
        return scheme;
    }

    /** Of each programme and year the version that is asked for. */
    List<BudgetVersion> chosen(List<BudgetVersion> all, Periods periods) {
        String latest = latest();
        String phase = of(BudgetDimension.PHASE);
        return BudgetVersions.chosen(all, year(), version(), programme()).stream()
                .filter(one -> latest == null || one.code().equals(latest))
                .filter(one -> phase == null
                        || phase.equals(periods.find(one.programmeId(), one.year())
                                .map(Phase::key)
                                .orElse(BudgetSums.UNSAID)))
                .toList();
    }

    BudgetFilter filter(List<BudgetVersion> chosen, AsOf asOf) {
        Map<BudgetDimension, Set<String>> wanted = new EnumMap<>(BudgetDimension.class);
        narrowed().forEach((dimension, value) -> wanted.put(dimension, Set.of(value)));
        return new BudgetFilter(asOf, chosen, wanted, scheme(), words());
    }
}
