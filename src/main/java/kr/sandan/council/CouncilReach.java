package kr.sandan.council;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.account.AccountScope;
import kr.sandan.account.Scope;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.Designations;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import org.springframework.stereotype.Service;

/**
 * Which councils the acting account may change today: those of the sites for which its headquarters answers; with a scope
 * that has no bounds, all of them.
 */
@Service
public class CouncilReach {

    private final AccountScope scopes;
    private final Designations designations;
    private final Councils councils;
    private final Clock clock;

    CouncilReach(AccountScope scopes, Designations designations, Councils councils, Clock clock) {
        this.scopes = scopes;
        this.designations = designations;
        this.councils = councils;
        this.clock = clock;
    }

    /** Whether it may change every council there is. */
    public boolean everywhere() {
        return scopes.current().everywhere();
    }

    /** The sites to whose councils it reaches, by their designations. */
    public Set<Long> sites() {
        Scope scope = scopes.current();
        return designations.at(AsOf.today(clock)).all().stream()
                .filter(site -> scope.everywhere() || site.offices().stream().anyMatch(scope::covers))
                .map(DesignationEntry::id)
                .collect(Collectors.toSet());
    }

    /** The councils it reaches; asked for by their numbers in the query of whoever lists what belongs to them. */
    public Set<Long> councils() {
        Scope scope = scopes.current();
        return councils.at(AsOf.today(clock)).stream()
                .filter(council ->
                        scope.everywhere() || council.offices().stream().anyMatch(scope::covers))
                .map(CouncilEntry::id)
                .collect(Collectors.toSet());
    }

    public boolean covers(long councilId) {
        Scope scope = scopes.current();
        if (scope.everywhere())
            return councils.life(councilId, AsOf.today(clock)).isPresent();
        return councils.find(councilId, AsOf.today(clock))
                .filter(council -> council.offices().stream().anyMatch(scope::covers))
                .isPresent();
    }

    /** Refuses another office's council as if it were not there. */
    public void requireMine(long councilId) {
        if (!covers(councilId)) throw new NotFound("council", councilId);
    }
}
