package kr.sandan.designation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import kr.sandan.complex.Provenance;
import kr.sandan.designation.DesignationWriter.Act;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what lists say, and takes it back. It works in the transaction of the load, which it never ends: what is refused
 * goes back to a savepoint, so that the next site can be tried.
 */
@Component
public class DesignationLoads {

    private final DesignationWriter writer;
    private final HeldPeriods held;
    private final Acts acts;
    private final SiteRules rules;
    private final JdbcClient jdbc;

    DesignationLoads(DesignationWriter writer, HeldPeriods held, Acts acts, JdbcClient jdbc) {
        this.writer = writer;
        this.held = held;
        this.acts = acts;
        this.jdbc = jdbc;
        rules = new SiteRules(held);
    }

    /** What is held of a programme now, of all its designations. */
    public List<HeldPeriod> held(long programmeId) {
        return held.ofProgramme(programmeId);
    }

    /** A mark that differs after every change of a designation. */
    public long revision() {
        return jdbc.sql("select revision from designation_revision")
                .query(Long.class)
                .single();
    }

    /** Does what is tried under the rules of the database and takes it back, whatever comes of it. */
    public <T> T rehearse(Supplier<T> tried) {
        run("savepoint designation_rehearsal");
        try {
            return tried.get();
        } finally {
            run("rollback to savepoint designation_rehearsal");
        }
    }

    /**
     * Writes one site.
     *
     * @return the number of its designation
     * @throws RuleBroken where a rule of designations forbids it, in the words that the form gets; nothing of it is left
     * @throws StaleEdit where what it replaces was changed meanwhile
     */
    public long write(long load, LoadedSite site) {
        return writer.whole(() -> said(load, site));
    }

    private long said(long load, LoadedSite site) {
        long programme = writer.begin(site.programme());
        SiteRules.requireHub(site.role(), site.facts());
        Act act = acts.loading(EventKind.LOADED, load, new Provenance(site.sourceId(), null, site.basis()));
        Long replaces = site.replaces();
        long id = replaces == null ? open(programme, site, act) : replace(replaces, site.facts(), act);
        writer.settle();
        return id;
    }

    private long open(long programme, LoadedSite site, Act act) {
        Instant known = site.knownFrom();
        Act told = known == null || known.isAfter(act.now()) ? act : act.told(act.sourceId(), known);
        Act begun = rules.notBeforeHub(told, site.facts());
        long id = writer.identity(programme, site.role(), false, begun);
        writer.say(id, site.facts(), rules.earliest(site.facts(), null), begun);
        return id;
    }

    private long replace(long periodId, SiteFacts facts, Act act) {
        HeldPeriod before = held.find(periodId).orElseThrow(() -> new StaleEdit("designation period", periodId));
        writer.raiseVersion(before.designationId());
        writer.supersede(before.id(), act);
        writer.say(before.designationId(), facts, rules.earliest(facts, before), act);
        return before.designationId();
    }

    /**
     * Takes back everything a load said, and says again what it had superseded.
     *
     * @throws RuleBroken where a rule forbids it by now, naming the other party
     */
    public void takeBack(long load, String reason) {
        DesignationRefusals.made(() -> {
            List<HeldPeriod> said = held.saidBy(load);
            List<HeldPeriod> before = held.supersededBy(load);
            Set<Long> programmes = new TreeSet<>();
            said.forEach(period -> programmes.add(period.programmeId()));
            programmes.forEach(writer::begin);
            Map<Long, Act> begun = new TreeMap<>();
            for (HeldPeriod period : said) {
                Act act = begun.get(period.designationId());
                if (act == null) act = reverting(load, period, reason, begun.values());
                begun.put(period.designationId(), act);
                writer.supersede(period.id(), act);
            }
            begun.forEach((id, act) -> again(before, id, act));
            writer.settle();
            return load;
        });
    }

    /** All of it happens at one moment: at none is a site known without its hub. */
    private Act reverting(long load, HeldPeriod period, String reason, Collection<Act> begun) {
        Act act = acts.loading(EventKind.REVERTED, load, new Provenance(held.sourceOf(period.id()), null, reason));
        return begun.stream().findFirst().map(act::together).orElse(act);
    }

    private void again(List<HeldPeriod> before, long designationId, Act act) {
        writer.raiseVersion(designationId);
        for (HeldPeriod period : before) {
            if (period.designationId() != designationId) continue;
            Act told = act.told(held.sourceOf(period.id()), act.known());
            writer.say(designationId, period.facts(), period.earliest(), told);
        }
    }

    /**
     * What others said later on top of what a load said.
     *
     * @param designationId the designation that was changed, or stands under a hub of the load
     * @param name of its site
     * @param loadId the load that said it, null for one entered by hand
     */
    public record Later(
            long designationId, String name, @Nullable Long loadId) {}

    /** Later acts on designations of the load, and what stands under hubs that only the load brought. */
    public List<Later> later(long load) {
        return jdbc.sql("""
                        with said as (select p.* from designation_period p join designation_event e on e.id = p.event_id
                                      where e.load_id = :load and e.kind = 'LOADED'),
                        opened as (select distinct designation_id from said where not exists (
                                   select from designation_period o join designation_event e on e.id = o.event_id
                                   where o.designation_id = said.designation_id and e.load_id is distinct from :load))
                        select s.designation_id, s.name, e.load_id from said s
                        join designation_event e on e.id = s.superseded_by
                        where e.load_id is distinct from :load
                        union
                        select p.designation_id, p.name, e.load_id from designation_period p
                        join opened on opened.designation_id = p.hub_id
                        join designation_event e on e.id = p.event_id
                        where p.superseded_at is null and e.load_id is distinct from :load
                        order by 1
                        """)
                .param("load", load)
                .query((row, number) -> new Later(
                        row.getLong("designation_id"), row.getString("name"), row.getObject("load_id", Long.class)))
                .list();
    }

    private void run(String statement) {
        jdbc.sql(statement).update();
    }
}
