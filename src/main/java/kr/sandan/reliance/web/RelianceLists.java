package kr.sandan.reliance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.CouncilFilter;
import kr.sandan.council.Councils;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.Designations;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.reliance.LedgerKind;
import kr.sandan.reliance.Reliance;
import kr.sandan.reliance.Reliance.Operand;
import kr.sandan.reliance.Reliances;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far councils live on their own, as rows of a page and of files. */
@Component
class RelianceLists {

    private static final List<String> COLUMNS = List.of(
            "council_id",
            "council",
            "office",
            "pilot",
            "year",
            "dues_krw",
            "own_income_krw",
            "operating_cost_krw",
            "self_funding",
            "dues_ratio",
            "breadth",
            "mix",
            "score",
            "sample");

    private final Councils councils;
    private final Designations designations;
    private final Reliances reliances;
    private final RelianceLines lines;
    private final RelianceWords words;
    private final SheetHeads heads;

    RelianceLists(
            Councils councils,
            Designations designations,
            Reliances reliances,
            RelianceLines lines,
            RelianceWords words,
            SheetHeads heads) {
        this.councils = councils;
        this.designations = designations;
        this.reliances = reliances;
        this.lines = lines;
        this.words = words;
        this.heads = heads;
    }

    /** A council with how far it lives on its own. */
    record One(CouncilEntry council, Reliance reliance, boolean pilot) {}

    /** A line of the page. */
    record Row(
            String path,
            String name,
            String offices,
            boolean pilot,
            @Nullable String income,
            @Nullable String cost,
            @Nullable String funding,
            @Nullable String score,
            @Nullable String why,
            boolean sample) {}

    /** A pilot of the day with the sums of its councils; null where nothing was entered. */
    record Pilot(
            String name,
            String path,
            int councils,
            @Nullable String income,
            @Nullable String cost,
            boolean sample) {}

    /** The councils of the day, pilots first, then by score. */
    List<One> all(int year, @Nullable Long office, AsOf asOf) {
        List<CouncilEntry> held = councils.select(CouncilFilter.ALL, asOf).stream()
                .filter(council -> office == null || council.offices().contains(office))
                .toList();
        if (held.isEmpty()) return List.of();
        Set<Long> hubs = pilots(asOf).stream().map(RelianceLists::hub).collect(Collectors.toSet());
        List<Reliance> made = reliances.of(held.stream().map(CouncilEntry::id).toList(), year, asOf);
        List<One> all = new ArrayList<>();
        for (int at = 0; at < held.size(); at++)
            all.add(new One(
                    held.get(at),
                    made.get(at),
                    held.get(at).sites().stream().anyMatch(site -> hubs.contains(site.id()))));
        all.sort((one, other) -> one.pilot() != other.pilot()
                ? Boolean.compare(other.pilot(), one.pilot())
                : order(other).compareTo(order(one)));
        return all;
    }

    private static BigDecimal order(One one) {
        BigDecimal score = one.reliance().score();
        return score == null ? BigDecimal.valueOf(-1) : score;
    }

    private List<DesignationEntry> pilots(AsOf asOf) {
        return designations.at(asOf).all().stream()
                .filter(site -> site.role() == DesignationRole.PILOT)
                .toList();
    }

    private static long hub(DesignationEntry pilot) {
        DesignationEntry.Hub hub = pilot.hub();
        return hub == null ? pilot.id() : hub.id();
    }

    List<Pilot> pilots(List<One> all, AsOf asOf, Locale locale) {
        return pilots(asOf).stream()
                .map(pilot -> {
                    List<One> own = all.stream()
                            .filter(one -> one.council().belongsTo(hub(pilot)))
                            .toList();
                    return new Pilot(
                            RelianceWords.name(pilot.name(), pilot.nameEn(), locale),
                            "/designations/" + pilot.id(),
                            own.size(),
                            RelianceWords.number(sum(own, true)),
                            RelianceWords.number(sum(own, false)),
                            pilot.sample());
                })
                .toList();
    }

    private static @Nullable Long sum(List<One> own, boolean income) {
        Long sum = null;
        for (One one : own) {
            Long won = income
                    ? one.reliance().sums().ownIncome()
                    : one.reliance().sums().of(LedgerKind.OPERATING_COST);
            if (won != null) sum = (sum == null ? 0 : sum) + won;
        }
        return sum;
    }

    Row row(One one, AsOf asOf, Locale locale) {
        Reliance reliance = one.reliance();
        return new Row(
                "/councils/" + one.council().id() + "/reliance",
                words.council(one.council(), locale),
                one.council().offices().stream()
                        .map(id -> words.office(id, asOf, locale))
                        .collect(Collectors.joining(", ")),
                one.pilot(),
                RelianceWords.number(reliance.sums().ownIncome()),
                RelianceWords.number(reliance.sums().of(LedgerKind.OPERATING_COST)),
                RelianceWords.number(reliance.selfFunding(), 1),
                RelianceWords.number(reliance.score(), 1),
                lines.lacks("reliance.score.lacks", reliance, locale),
                one.council().sample());
    }

    List<Option> officeChoices(AsOf asOf, Locale locale) {
        return councils.select(CouncilFilter.ALL, asOf).stream()
                .flatMap(council -> council.offices().stream())
                .distinct()
                .sorted()
                .map(id -> new Option(String.valueOf(id), words.office(id, asOf, locale)))
                .toList();
    }

    void csv(List<One> all, int year, HttpServletResponse response) {
        try (CsvWriter csv =
                new CsvWriter(Download.start(response, Download.CSV, "reliance.csv"), COLUMNS.toArray(String[]::new))) {
            for (One one : all) csv.row(cells(one, year));
            csv.finish();
        }
    }

    void xlsx(List<One> all, int year, AsOf asOf, PageFrame frame, Locale locale, HttpServletResponse response) {
        String filters = frame.filters((name, value) -> words.message("reliance.filter." + name, locale) + " " + value);
        List<SheetColumn> columns = COLUMNS.stream()
                .map(column -> column.endsWith("_krw")
                        ? SheetColumn.integer(words.message("reliance.column." + column, locale))
                        : SheetColumn.text(words.message("reliance.column." + column, locale), 16))
                .toList();
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "reliance.xlsx"),
                heads.of(words.message("reliance.title", locale), filters, asOf, null, null, locale),
                columns)) {
            for (One one : all) sheet.row(cells(one, year));
            sheet.finish();
        }
    }

    private static @Nullable Object[] cells(One one, int year) {
        Reliance reliance = one.reliance();
        List<Operand> parts = reliance.operands();
        return new @Nullable Object[] {
            one.council().id(),
            one.council().name(),
            one.council().offices().stream().map(String::valueOf).collect(Collectors.joining(" ")),
            one.pilot(),
            year,
            reliance.sums().of(LedgerKind.DUES),
            reliance.sums().ownIncome(),
            reliance.sums().of(LedgerKind.OPERATING_COST),
            reliance.selfFunding(),
            parts.get(0).value(),
            parts.get(1).value(),
            parts.get(2).value(),
            reliance.score(),
            one.council().sample()
        };
    }
}
