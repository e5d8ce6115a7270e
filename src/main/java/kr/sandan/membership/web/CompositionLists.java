package kr.sandan.membership.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.CouncilFilter;
import kr.sandan.council.Councils;
import kr.sandan.membership.Composition;
import kr.sandan.membership.Composition.Finding;
import kr.sandan.membership.Composition.State;
import kr.sandan.membership.CompositionKind;
import kr.sandan.membership.Compositions;
import kr.sandan.membership.Waiver;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Councils with what rules find of them, as rows of a page and of files. */
@Component
class CompositionLists {

    private final Councils councils;
    private final Compositions compositions;
    private final CompositionLines lines;
    private final MembershipWords words;
    private final SheetHeads heads;

    CompositionLists(
            Councils councils,
            Compositions compositions,
            CompositionLines lines,
            MembershipWords words,
            SheetHeads heads) {
        this.councils = councils;
        this.compositions = compositions;
        this.lines = lines;
        this.words = words;
        this.heads = heads;
    }

    /** A council with what it is made up of. */
    record Made(CouncilEntry council, Composition composition) {}

    /** A line of the page. */
    record Row(
            String path,
            String name,
            String offices,
            long members,
            String types,
            long attending,
            List<CompositionLines.FindingLine> findings,
            boolean sample) {}

    /** How many councils of an office fit. */
    record OfficeCount(long id, String name, long count) {}

    Map<String, Object> page(CompositionParameters asked, AsOf asOf, Paging paging, Locale locale) {
        if (paging.sort() != null) throw new BadParameter("sort", paging.sort().toString());
        List<Made> all = made(asked, asOf);
        List<Made> fitting = fitting(all, asked);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "list",
                new Listing<>(
                        fitting.stream()
                                .skip(paging.offset())
                                .limit(paging.size())
                                .map(one -> row(one, asOf, locale))
                                .toList(),
                        fitting.size(),
                        paging));
        model.put("counts", counts(all, asked, asOf, locale));
        model.put("asked", asked);
        model.put("rules", words.options(CompositionKind.values(), "membership.rule."));
        List<Option> states = new ArrayList<>(words.options(State.values(), "membership.state."));
        states.add(new Option(CompositionParameters.ALL, words.message("membership.state.ALL", locale)));
        model.put("states", states);
        return model;
    }

    private List<Made> made(CompositionParameters asked, AsOf asOf) {
        asked.check();
        List<CouncilEntry> held = councils.select(CouncilFilter.ALL, asOf);
        List<Composition> made = compositions.of(held, asOf);
        List<Made> all = new ArrayList<>();
        for (int at = 0; at < held.size(); at++) all.add(new Made(held.get(at), made.get(at)));
        return all;
    }

    private static List<Made> fitting(List<Made> all, CompositionParameters asked) {
        return all.stream()
                .filter(one -> asked.fits(one.council(), one.composition()))
                .toList();
    }

    private List<OfficeCount> counts(List<Made> all, CompositionParameters asked, AsOf asOf, Locale locale) {
        return all.stream()
                .filter(one -> asked.fitsButOffice(one.council(), one.composition()))
                .flatMap(one -> one.council().offices().stream())
                .collect(Collectors.groupingBy(office -> office, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(office -> new OfficeCount(
                        office.getKey(), words.office(office.getKey(), asOf, locale), office.getValue()))
                .toList();
    }

    private Row row(Made one, AsOf asOf, Locale locale) {
        return new Row(
                "/councils/" + one.council().id(),
                words.placed(one.council(), locale),
                words.offices(one.council().offices(), asOf, locale),
                one.composition().members(),
                words.types(one.composition().types(), locale),
                one.composition().attending(),
                lines.findings(one.composition(), locale),
                one.council().sample());
    }

    void csv(CompositionParameters asked, AsOf asOf, HttpServletResponse response) {
        List<Made> fitting = fitting(made(asked, asOf), asked);
        try (CsvWriter csv = new CsvWriter(
                Download.start(response, Download.CSV, "composition.csv"),
                "council_id",
                "council",
                "office",
                "rule",
                "threshold",
                "actual",
                "state",
                "missing",
                "waived_until",
                "sample")) {
            for (Made one : fitting) for (Finding finding : one.composition().findings()) csv.row(cells(one, finding));
            csv.finish();
        }
    }

    private @Nullable Object[] cells(Made one, Finding finding) {
        CouncilEntry council = one.council();
        Waiver waiver = finding.waiver();
        return new @Nullable Object[] {
            council.id(),
            council.name(),
            council.offices().stream().map(String::valueOf).collect(Collectors.joining(" ")),
            finding.kind(),
            finding.rule().threshold(),
            finding.actual(),
            finding.state(),
            lines.names(finding.missing(), Locale.KOREAN),
            waiver == null ? null : waiver.lastDay(),
            council.sample()
        };
    }

    void xlsx(CompositionParameters asked, AsOf asOf, PageFrame frame, Locale locale, HttpServletResponse response) {
        List<Made> fitting = fitting(made(asked, asOf), asked);
        String filters =
                frame.filters((name, value) -> words.message("membership.filter." + name, locale) + " " + value);
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "composition.xlsx"),
                heads.of(words.message("membership.composition.title", locale), filters, asOf, null, "", locale),
                columns(locale))) {
            for (Made one : fitting) {
                Row row = row(one, asOf, locale);
                for (CompositionLines.FindingLine finding : row.findings())
                    sheet.row(
                            row.name(),
                            row.offices(),
                            row.members(),
                            finding.rule(),
                            finding.stateText(),
                            finding.said(),
                            finding.waiver(),
                            row.sample() ? words.message("platform.sample", locale) : null);
            }
            sheet.finish();
        }
    }

    private List<SheetColumn> columns(Locale locale) {
        List<SheetColumn> columns = new ArrayList<>();
        for (String column : List.of("council", "office", "members", "rule", "state", "said", "waiver", "sample")) {
            String title = words.message("membership.column." + column, locale);
            columns.add(column.equals("members") ? SheetColumn.integer(title) : SheetColumn.text(title, 24));
        }
        return columns;
    }
}
