package kr.sandan.designation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import kr.sandan.complex.ComplexDesk.Word;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.SentForms;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import kr.sandan.source.SourceService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people change designations by hand: on a source that is registered or registered with it, and once for each form. */
@Service
@Transactional
public class DesignationDesk {

    private final DesignationService service;
    private final DesignationEvents events;
    private final SourceService sources;
    private final SourceQueries cited;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SentForms sentForms;

    DesignationDesk(
            DesignationService service,
            DesignationEvents events,
            SourceService sources,
            SourceQueries cited,
            JdbcClient jdbc,
            Clock clock,
            SentForms sentForms) {
        this.service = service;
        this.events = events;
        this.sources = sources;
        this.cited = cited;
        this.jdbc = jdbc;
        this.clock = clock;
        this.sentForms = sentForms;
    }

    /**
     * Designates, known since the source was public where nothing known then contradicts it; the same form sent again gives
     * the designation made the first time.
     *
     * @param key the form's own key
     * @return its number
     */
    public long designate(String key, String programme, DesignationRole role, SiteFacts facts, Word word) {
        return once(
                key,
                () -> service.designateAsPublished(
                        new Designate(programme, role, facts, false, published(word), null)));
    }

    public void correct(long id, int version, long periodId, SiteFacts facts, Word word) {
        service.correct(new CorrectPeriod(id, version, periodId, facts, provenance(word)));
    }

    public void end(long id, int version, PartialDate day, boolean withSites, Word word) {
        service.end(new EndDesignation(id, version, day, withSites, provenance(word)));
    }

    public void withdraw(long id, int version, Word word) {
        service.withdraw(new WithdrawDesignation(id, version, provenance(word)));
    }

    public void transfer(long id, int version, long hubId, PartialDate day, Word word) {
        events.transfer(new TransferSite(id, version, hubId, day, provenance(word)));
    }

    /**
     * Splits a site; the same form sent again splits nothing.
     *
     * @param command the split, on the source that is handed to it
     */
    public void split(String key, Function<Provenance, SplitSite> command, Word word) {
        once(key, () -> events.split(command.apply(provenance(word))).get(0));
    }

    /**
     * Merges sites; the same form sent again gives the site made the first time.
     *
     * @param command the merge, on the source that is handed to it
     * @return its number
     */
    public long merge(String key, Function<Provenance, MergeSites> command, Word word) {
        return once(key, () -> events.merge(command.apply(provenance(word))));
    }

    /** What the form with this key made, now or the first time it came. */
    private long once(String key, LongSupplier made) {
        if (!takes(key)) return madeWith(key);
        long id = made.getAsLong();
        jdbc.sql("update designation_submission set designation_id = :id where submission_key = :key")
                .param("id", id)
                .param("key", key)
                .update();
        return id;
    }

    /** Takes the key for this transaction; false where an earlier form, once committed, has it. */
    private boolean takes(String key) {
        sentForms.require(key);
        return jdbc.sql("""
                        insert into designation_submission (submission_key, entered_at) values (:key, :now)
                        on conflict do nothing
                        """)
                        .param("key", key)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private long madeWith(String key) {
        return jdbc.sql("select designation_id from designation_submission where submission_key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    /** The word with the day since which its source was public; that of an unknown source is refused later. */
    private Provenance published(Word word) {
        Provenance told = provenance(word);
        Citation source = cited.sources(List.of(told.sourceId())).get(told.sourceId());
        return new Provenance(told.sourceId(), source == null ? null : source.knownFrom(), told.reason());
    }

    private Provenance provenance(Word word) {
        Long held = word.sourceId();
        long source = held != null ? held : sources.register(Objects.requireNonNull(word.newSource()));
        return new Provenance(source, null, word.reason());
    }
}
