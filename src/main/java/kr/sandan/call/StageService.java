package kr.sandan.call;

import java.util.List;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans the stages of a call, as long as nobody scores by them. */
@Service
@Transactional
public class StageService {

    private static final int MOST = 20;

    private final CallQueries queries;
    private final CallWriter calls;
    private final StageWriter writer;

    StageService(CallQueries queries, CallWriter calls, StageWriter writer) {
        this.queries = queries;
        this.calls = calls;
        this.writer = writer;
    }

    /**
     * Adds a stage behind those there are.
     *
     * @param said the stage; its place is found here
     * @return its number
     * @throws RuleBroken once the call is announced: who applied did so under the stages announced
     */
    public long add(long callId, Stage said) {
        CallWriter.Locked call = calls.lock(callId);
        if (!call.recorded() && !call.state().equals("DRAFT")) throw new RuleBroken(null, "call.stage.announced");
        List<Stage> held = queries.stages(callId);
        if (held.size() >= MOST) throw new RuleBroken(null, "call.stages.range", MOST);
        if (call.recorded() && !said.countsOnly()) throw new RuleBroken("criteria", "call.stage.recorded");
        if (!call.recorded() && said.criteria().isEmpty()) throw new RuleBroken("criteria", "call.criterion.required");
        said.requireWhole();
        return writer.add(callId, said.at(held.size() + 1));
    }

    /**
     * Changes a stage.
     *
     * @throws StaleEdit where somebody else changed it meanwhile
     */
    public void change(long callId, long stageId, Stage said) {
        CallWriter.Locked call = calls.lock(callId);
        Stage held = queries.stage(stageId)
                .filter(one -> one.callId() == callId)
                .orElseThrow(() -> new NotFound("stage", stageId));
        if (held.version() != said.version()) throw new StaleEdit("stage", stageId);
        if (!held.countsOnly() && !call.state().equals("DRAFT")) throw new RuleBroken(null, "call.stage.announced");
        if (!held.countsOnly() && said.criteria().isEmpty())
            throw new RuleBroken("criteria", "call.criterion.required");
        said.requireWhole();
        writer.change(stageId, said);
    }
}
