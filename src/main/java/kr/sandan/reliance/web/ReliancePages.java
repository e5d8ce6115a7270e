package kr.sandan.reliance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.CouncilReach;
import kr.sandan.council.Councils;
import kr.sandan.organisation.OrganisationQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.Paging;
import kr.sandan.reliance.LedgerEntry;
import kr.sandan.reliance.LedgerKind;
import kr.sandan.reliance.LedgerQueries;
import kr.sandan.reliance.Reliance;
import kr.sandan.reliance.Reliances;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of how far one council lives on its own, with its ledger of the year. */
@Component
class ReliancePages {

    private static final List<String> COLUMNS =
            List.of("id", "kind", "day", "amount_krw", "payer_id", "note", "reverses", "reason", "source_id", "sample");

    private final Councils councils;
    private final CouncilReach reach;
    private final Reliances reliances;
    private final LedgerQueries ledger;
    private final OrganisationQueries organisations;
    private final SourceQueries sources;
    private final RelianceLines lines;
    private final RelianceWords words;

    ReliancePages(
            Councils councils,
            CouncilReach reach,
            Reliances reliances,
            LedgerQueries ledger,
            OrganisationQueries organisations,
            SourceQueries sources,
            RelianceLines lines,
            RelianceWords words) {
        this.councils = councils;
        this.reach = reach;
        this.reliances = reliances;
        this.ledger = ledger;
        this.organisations = organisations;
        this.sources = sources;
        this.lines = lines;
        this.words = words;
    }

    /** An entry of the ledger, in words. */
    record Line(
            long id,
            String day,
            String kind,
            String won,
            boolean reversal,
            boolean reversed,
            boolean stands,
            @Nullable Long payerId,
            @Nullable String payer,
            @Nullable String note,
            @Nullable String reason,
            long sourceId,
            String source,
            @Nullable String by,
            boolean sample) {}

    CouncilEntry council(long id, AsOf asOf) {
        return councils.find(id, asOf).orElseThrow(() -> new NotFound("council", id));
    }

    ModelAndView page(long id, int year, AsOf asOf, Paging paging, Locale locale) {
        CouncilEntry council = council(id, asOf);
        Reliance reliance = reliances.of(id, year, asOf);
        boolean mine = RelianceRoutes.isReader(RelianceRoutes.KEEPERS) && reach.covers(id);
        ModelAndView page = new ModelAndView("reliance/council")
                .addObject("asOf", asOf)
                .addObject("councilId", id)
                .addObject("name", words.council(council, locale))
                .addObject("sample", council.sample())
                .addObject("year", year)
                .addObject("day", reliance.day())
                .addObject("score", RelianceWords.number(reliance.score(), 1))
                .addObject("why", lines.why(reliance, locale))
                .addObject("parts", lines.parts(reliance, locale))
                .addObject("sums", lines.sums(reliance, locale))
                .addObject("income", RelianceWords.number(reliance.sums().ownIncome()))
                .addObject("funding", RelianceWords.number(reliance.selfFunding(), 1))
                .addObject("weights", reliance.weights())
                .addObject("reference", lines.reference(asOf))
                .addObject("mine", mine);
        if (ledger.mayRead(id)) page.addObject("list", entries(id, year, asOf, paging, locale));
        if (mine)
            page.addObject("kinds", words.options(LedgerKind.values(), "reliance.kind."))
                    .addObject("sourceChoices", sourceChoices());
        return page;
    }

    private List<Option> sourceChoices() {
        return sources.all().stream()
                .map(source -> new Option(String.valueOf(source.id()), source.line()))
                .toList();
    }

    private Listing<Line> entries(long id, int year, AsOf asOf, Paging paging, Locale locale) {
        Listing<LedgerEntry> rows = ledger.page(id, year, asOf, paging);
        Map<Long, String> payers = organisations.names(
                rows.rows().stream()
                        .map(LedgerEntry::payerId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                asOf);
        Map<Long, Citation> cited = sources.sources(
                rows.rows().stream().map(LedgerEntry::sourceId).distinct().toList());
        List<Line> all = new ArrayList<>();
        for (LedgerEntry entry : rows.rows()) all.add(line(entry, payers, cited, locale));
        return new Listing<>(all, rows.total(), paging);
    }

    private Line line(LedgerEntry entry, Map<Long, String> payers, Map<Long, Citation> cited, Locale locale) {
        Citation source = cited.get(entry.sourceId());
        return new Line(
                entry.id(),
                entry.day().toString(),
                words.message(entry.kind().messageKey(), locale),
                String.valueOf(RelianceWords.number(entry.won())),
                entry.reverses() != null,
                entry.reversed(),
                entry.stands(),
                entry.payerId(),
                entry.payerId() == null ? null : payers.get(entry.payerId()),
                entry.note(),
                entry.reason(),
                entry.sourceId(),
                source == null ? "" : source.line(),
                entry.by(),
                entry.sample());
    }

    void csv(long id, int year, AsOf asOf, HttpServletResponse response) {
        council(id, asOf);
        if (!ledger.mayRead(id)) throw new NotFound("council", id);
        try (CsvWriter csv =
                new CsvWriter(Download.start(response, Download.CSV, "ledger.csv"), COLUMNS.toArray(String[]::new))) {
            ledger.each(
                    id,
                    year,
                    asOf,
                    entry -> csv.row(
                            entry.id(),
                            entry.kind(),
                            entry.day(),
                            entry.won(),
                            entry.payerId(),
                            entry.note(),
                            entry.reverses(),
                            entry.reason(),
                            entry.sourceId(),
                            entry.sample()));
            csv.finish();
        }
    }
}
