package kr.sandan.cluster.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a procedure.
 *
 * @param ordinal its place, from 1
 * @param bodyId the public body that decides; null where it is none that the portal keeps
 * @param body what such a body is called
 * @param papers what has to be handed in before it is decided
 * @param conditions what has to be in force before it is decided
 */
public record ProcedureStage(
        int ordinal,
        String name,
        @Nullable String nameEn,
        @Nullable Long bodyId,
        @Nullable String body,
        @Nullable String bodyEn,
        DecisionKind decision,
        List<String> papers,
        List<Condition> conditions) {

    public String name(boolean korean) {
        return korean || nameEn == null ? name : nameEn;
    }

    /** How a stage is decided. */
    public enum DecisionKind {
        /** 확정·승인: by whoever leads the body. */
        APPROVAL,
        /** 심의·의결: by more votes for than against, of more than half of the members. */
        VOTE,
        /** 고시: by a public notice; it designates. */
        NOTICE;

        public String messageKey() {
            return "procedure.decision." + name();
        }
    }
}
