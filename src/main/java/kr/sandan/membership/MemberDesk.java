package kr.sandan.membership;

import java.util.List;
import kr.sandan.complex.Provenance;
import kr.sandan.council.CouncilReach;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people keep the members of councils: those of the councils for which their headquarters answers today. */
@Service
@Transactional
public class MemberDesk {

    private final MemberService members;
    private final MemberLines lines;
    private final Statements statements;
    private final CouncilReach reach;

    MemberDesk(MemberService members, MemberLines lines, Statements statements, CouncilReach reach) {
        this.members = members;
        this.lines = lines;
        this.statements = statements;
        this.reach = reach;
    }

    /**
     * Lets the organisations that lines mean belong to a council of the own headquarters: all of them or none.
     *
     * @param pasted the lines as they were typed or pasted
     * @param choices what each means, as {@link MemberLines#settle} reads them
     */
    public void add(
            long councilId, @Nullable String pasted, List<String> choices, MemberRole role, Span span, Word word) {
        reach.requireMine(councilId);
        if (!statements.takes(word.submissionKey())) return;
        Stamp stamp = statements.stamp(word);
        Provenance provenance = new Provenance(stamp.sourceId(), null, stamp.reason());
        List<Long> organisations = lines.settle(pasted, choices, provenance);
        members.enter(new AddMembers(councilId, organisations, role, span, false, word));
    }

    /** As {@link MemberService#change}, of a council of the own headquarters. */
    public void change(long councilId, long id, MemberChange change, Word word) {
        reach.requireMine(councilId);
        members.change(councilId, id, change, word);
    }
}
