package kr.sandan.council;

import java.time.Clock;
import java.util.Map;
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
 * Which councils the acting account may change today: those for which its headquarters answers as {@link CouncilHomes}
 * says; with a scope that has no bounds, all of them.
 */
@Service
public class CouncilReach {

    private final AccountScope scopes;
    private final Designations designations;
    private final CouncilHomes homes;
    private final Clock clock;

    CouncilReach(AccountScope scopes, Designations designations, CouncilHomes homes, Clock clock) {
        this.scopes = scopes;
        this.designations = designations;
        this.homes = homes;
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
        return homes.today().entrySet().stream()
                .filter(home -> covers(scope, home.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    public boolean covers(long councilId) {
        Set<Long> offices = homes.today().get(councilId);
        return offices != null && covers(scopes.current(), offices);
    }

    private static boolean covers(Scope scope, Set<Long> offices) {
        return scope.everywhere() || offices.stream().anyMatch(scope::covers);
    }

    /** Refuses another office's council as if it were not there. */
    public void requireMine(long councilId) {
        if (!covers(councilId)) throw new NotFound("council", councilId);
    }
}
