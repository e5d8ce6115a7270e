package kr.sandan.council;

import java.util.List;
import java.util.Set;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.RuleBroken;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people enter and change councils by hand: those of the sites for which their headquarters answers. What is new
 * counts as known since its source was public.
 */
@Service
@Transactional
public class CouncilDesk {

    private static final String SITES = """
            select d.id, d.role, p.name
              from designation d
              join lateral (select name from designation_period
                             where designation_id = d.id and superseded_at is null
                             order by valid_from desc nulls last limit 1) p on true
             where d.role in ('HUB', 'TARGET') and (:everywhere or d.id = any(cast(:mine as bigint[])))
             order by d.role, p.name, d.id
            """;

    private final CouncilService councils;
    private final CouncilReach reach;
    private final SourceQueries sources;
    private final JdbcClient jdbc;

    CouncilDesk(CouncilService councils, CouncilReach reach, SourceQueries sources, JdbcClient jdbc) {
        this.councils = councils;
        this.reach = reach;
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /** A site to which a council may be said to belong, with the role in which it was designated. */
    public record SiteChoice(long id, String role, String name) {}

    /** As {@link CouncilService#open}, for a site of the own headquarters. */
    public long open(OpenCouncil command) {
        requireOwnSite(command.siteId());
        return councils.open(command.told(known(command.provenance())));
    }

    /** As {@link CouncilService#change}, for a council of the own headquarters. */
    public void change(ChangeCouncil command) {
        reach.requireMine(command.councilId());
        Long site = siteSaid(command.change());
        if (site != null) requireOwnSite(site);
        councils.change(command.told(known(command.provenance())));
    }

    /** The sites that the acting account may name. */
    @Transactional(readOnly = true)
    public List<SiteChoice> siteChoices() {
        Set<Long> mine = reach.sites();
        return jdbc.sql(SITES)
                .param("everywhere", reach.everywhere())
                .param("mine", mine.toArray(Long[]::new))
                .query((row, number) -> new SiteChoice(row.getLong("id"), row.getString("role"), row.getString("name")))
                .list();
    }

    private static @Nullable Long siteSaid(CouncilChange change) {
        if (change instanceof CouncilChange.State state) return state.content().siteId();
        return change instanceof CouncilChange.Correct correct
                ? correct.content().siteId()
                : null;
    }

    private void requireOwnSite(long site) {
        boolean mine = siteChoices().stream().anyMatch(choice -> choice.id() == site);
        if (!mine) throw new RuleBroken("siteId", "council.form.other-office");
    }

    private Provenance known(Provenance provenance) {
        Citation source = sources.sources(List.of(provenance.sourceId())).get(provenance.sourceId());
        if (source == null) throw new RuleBroken("sourceId", "council.source.required");
        return new Provenance(source.id(), source.knownFrom(), provenance.reason());
    }
}
