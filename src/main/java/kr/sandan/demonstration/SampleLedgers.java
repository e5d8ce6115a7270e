package kr.sandan.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.sandan.account.ActingAccount;
import kr.sandan.complex.Provenance;
import kr.sandan.demonstration.LoadedFacts.Kind;
import kr.sandan.designation.Designate;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.DesignationService;
import kr.sandan.designation.SiteFacts;
import kr.sandan.designation.Span;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.Money;
import kr.sandan.platform.PartialDate;
import kr.sandan.reliance.Ledger;
import kr.sandan.reliance.LedgerKind;
import kr.sandan.reliance.RecordEntry;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An invented self-sustaining pilot and invented ledgers of this year and the last, marked as samples. */
@Component
class SampleLedgers {

    private final Ledger ledger;
    private final DesignationService designations;
    private final SourceService sources;
    private final LoadedFacts loaded;
    private final ActingAccount acting;
    private final JdbcClient jdbc;
    private final Clock clock;

    SampleLedgers(
            Ledger ledger,
            DesignationService designations,
            SourceService sources,
            LoadedFacts loaded,
            ActingAccount acting,
            JdbcClient jdbc,
            Clock clock) {
        this.ledger = ledger;
        this.designations = designations;
        this.sources = sources;
        this.loaded = loaded;
        this.acting = acting;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void loadLedgers() {
        long source = sources.register(new RegisterSource(
                "시연용 예시 장부", "산단 포털", SourceKind.OTHER, null, null, null, null, null, null, null, true));
        LocalDate today = AsOf.today(clock).valid();
        designations.designate(new Designate(
                "CLUSTER",
                DesignationRole.PILOT,
                new SiteFacts(
                        "오창과학 자생 시범(견본)",
                        "Ochang Science self-sustaining pilot (sample)",
                        List.of(),
                        loaded.recordOf(Kind.DESIGNATION, "h-ochang"),
                        new Span(PartialDate.ofDay(today.minusYears(1).withDayOfYear(1)), null),
                        Set.of()),
                true,
                new Provenance(source, null, "예시"),
                null));
        acting.as(account(), () -> {
            for (NamedCsvRecord row : FactFile.named("sample_ledgers.csv").rows()) enter(row, today, source);
        });
    }

    private void enter(NamedCsvRecord row, LocalDate today, long source) {
        LocalDate day = today.minusYears(Long.parseLong(row.getField("years_ago")))
                .withDayOfYear(Integer.parseInt(row.getField("day_of_year")));
        if (day.isAfter(today)) return;
        ledger.record(new RecordEntry(
                loaded.recordOf(Kind.COUNCIL, row.getField("council")),
                LedgerKind.valueOf(row.getField("kind")),
                day,
                Money.read(row.getField("amount")),
                null,
                row.getField("note"),
                source,
                true,
                UUID.randomUUID().toString()));
    }

    private long account() {
        return jdbc.sql("select id from account where username = 'headoffice'")
                .query(Long.class)
                .single();
    }
}
