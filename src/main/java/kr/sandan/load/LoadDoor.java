package kr.sandan.load;

import java.util.Set;
import kr.sandan.account.Role;
import kr.sandan.platform.NotFound;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Takes hold of a load for somebody who may change it, until the transaction ends. */
@Component
class LoadDoor {

    private final Loads loads;
    private final LoadKinds kinds;

    LoadDoor(Loads loads, LoadKinds kinds) {
        this.loads = loads;
        this.kinds = kinds;
    }

    /** For those who send files of its kind. */
    Load forLoader(long loadId, Actor actor) {
        Load load = locked(loadId);
        permit(kind(load).loaders(), actor);
        return load;
    }

    /** For those who approve files of its kind. */
    Load forApprover(long loadId, Actor actor) {
        Load load = locked(loadId);
        permit(kind(load).approvers(), actor);
        return load;
    }

    LoadKind kind(Load load) {
        return kinds.get(load.kind());
    }

    static void permit(Set<Role> roles, Actor actor) {
        if (!roles.contains(actor.role())) throw new AccessDeniedException("not a role for this kind of load");
    }

    private Load locked(long loadId) {
        return loads.lock(loadId).orElseThrow(() -> new NotFound("load", loadId));
    }
}
