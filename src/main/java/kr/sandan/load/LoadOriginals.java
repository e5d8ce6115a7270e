package kr.sandan.load;

import java.util.Optional;
import kr.sandan.platform.NotFound;
import kr.sandan.privacy.AccessLog;
import kr.sandan.privacy.PersonalAccess;
import kr.sandan.privacy.PersonalAccess.Action;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files as they were sent. One that may name people is for those who send or approve files of its kind, each time for
 * a reason that they state.
 */
@Service
@Transactional(readOnly = true)
public class LoadOriginals {

    /** What the access log calls a file that was sent. */
    public static final String SUBJECT = "LOAD";

    private final LoadQueries queries;
    private final LoadKinds kinds;
    private final AccessLog log;

    LoadOriginals(LoadQueries queries, LoadKinds kinds, AccessLog log) {
        this.queries = queries;
        this.kinds = kinds;
        this.log = log;
    }

    /**
     * A load whose file is kept and open to somebody.
     *
     * @throws NotFound where there is no such load or its file is not kept
     * @throws AccessDeniedException where it may name people and neither sending nor approving it is theirs
     */
    public LoadDetail open(long id, Actor actor) {
        LoadDetail load = queries.detail(id);
        if (!isOpen(load, actor)) throw new AccessDeniedException("not a role for files of this kind");
        if (!load.fileKept()) throw new NotFound("load file", id);
        return load;
    }

    /** Whether somebody may have the file at all. */
    public boolean isOpen(LoadDetail load, Actor actor) {
        return kind(load)
                .filter(LoadKind::namesPeople)
                .map(kind -> kind.loaders().contains(actor.role())
                        || kind.approvers().contains(actor.role()))
                .orElse(true);
    }

    /** Whether the file is handed out for a reason only. */
    public boolean isGuarded(LoadDetail load) {
        return kind(load).filter(LoadKind::namesPeople).isPresent();
    }

    /**
     * Writes down why somebody takes a file that may name people; it counts as one person to a row.
     *
     * @throws kr.sandan.platform.RuleBroken on the field {@code reason} where none is stated
     */
    @Transactional
    public LoadDetail taken(long id, @Nullable String reason, Actor actor) {
        LoadDetail load = open(id, actor);
        if (!isGuarded(load)) return load;
        LoadRow row = load.row();
        int rows = row.added() + row.changed() + row.unchanged();
        log.record(new PersonalAccess(
                Action.EXPORT,
                SUBJECT,
                id,
                Math.max(1, rows),
                Optional.ofNullable(reason).orElse("")));
        return load;
    }

    private Optional<LoadKind> kind(LoadDetail load) {
        return kinds.find(load.row().kind());
    }
}
