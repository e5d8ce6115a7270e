package kr.sandan.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kr.sandan.account.ActingAccount;
import kr.sandan.demonstration.LoadedFacts.Kind;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.Money;
import kr.sandan.reliance.Ledger;
import kr.sandan.reliance.LedgerKind;
import kr.sandan.reliance.RecordEntry;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invented ledgers of this year and the last, marked as samples. */
@Component
class SampleLedgers {

    private final Ledger ledger;
    private final SourceService sources;
    private final LoadedFacts loaded;
    private final ActingAccount acting;
    private final JdbcClient jdbc;
    private final Clock clock;

    SampleLedgers(
            Ledger ledger,
            SourceService sources,
            LoadedFacts loaded,
            ActingAccount acting,
            JdbcClient jdbc,
            Clock clock) {
        this.ledger = ledger;
        this.sources = sources;
        this.loaded = loaded;
        this.acting = acting;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void loadLedgers() {
        long source = sources.register(new RegisterSource(
                "시연용 견본 장부", "산단 포털", SourceKind.OTHER, null, null, null, null, null, null, null, true));
        LocalDate today = AsOf.today(clock).valid();
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
