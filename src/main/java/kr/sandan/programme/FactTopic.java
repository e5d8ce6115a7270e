package kr.sandan.programme;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be said of a programme over a period. */
public enum FactTopic {
    /** 단계: how far the programme had come; it exists while a stage holds. */
    STAGE(Standing.PROPOSED, Standing.PLANNED, Standing.RUNNING),
    /** 사업명: what it is called. */
    NAME,
    /** 주관 부처: the ministry that leads it. */
    MINISTRY,
    /** 주관기관: the agency that runs it. */
    AGENCY,
    /** 법적 근거: a law on which it rests, while in force. */
    BASIS,
    /** 운영요령: an edition of one of its rule documents, while in force. */
    RULE,
    /** 지원서비스 목록: a catalogue of its services, announced or in force. */
    CATALOGUE(Standing.ANNOUNCED, Standing.IN_FORCE),
    /** 계획: the document in which its figures were announced or notified. */
    PLAN(Standing.ANNOUNCED, Standing.NOTIFIED),
    /** 정의와 목적: what it is and what it is for. */
    PURPOSE,
    /** 상위 전략: a strategy that it carries out. */
    STRATEGY,
    /** 전략산업: an industry of a plan that it serves, supported before or new to the plan. */
    INDUSTRY(Standing.ESTABLISHED, Standing.ADDED),
    /** 지정 추진: a designation that is sought for it, and how far that has come. */
    PURSUIT(Standing.PURSUED, Standing.APPLIED, Standing.GRANTED, Standing.DROPPED),
    /** 발의: who proposed it, from below or from above. */
    ORIGIN(Standing.LOCAL, Standing.CENTRAL),
    /** 보고: an occasion on which it was reported. */
    BRIEFING,
    /** 일정: what is due on a day, and the day on which it was done. */
    MILESTONE(Standing.DUE, Standing.DONE),
    /** 기대효과: what it is to bring about. */
    OUTCOME;

    private static final Set<FactTopic> BODIES = EnumSet.of(MINISTRY, AGENCY, ORIGIN);
    private static final Set<FactTopic> TEXTS = EnumSet.of(
            NAME, BASIS, RULE, CATALOGUE, PURPOSE, STRATEGY, INDUSTRY, PURSUIT, BRIEFING, MILESTONE, OUTCOME);
    private static final Set<FactTopic> DETAILED =
            EnumSet.of(BASIS, RULE, CATALOGUE, STRATEGY, INDUSTRY, PURSUIT, ORIGIN, BRIEFING, MILESTONE, OUTCOME);

    private final List<Standing> standings;

    FactTopic(Standing... standings) {
        this.standings = List.of(standings);
    }

    /** The standings of which a fact of this topic has one; empty where it has none. */
    public List<Standing> standings() {
        return standings;
    }

    /** Whether it holds a body: a ministry, a province, the agency. */
    public boolean ofBody() {
        return BODIES.contains(this);
    }

    /** Whether it holds a text of its own. */
    public boolean ofText() {
        return TEXTS.contains(this);
    }

    /** Whether something can be added to what it says: an article, an edition, a plan, a remark. */
    public boolean ofDetail() {
        return DETAILED.contains(this);
    }

    /** Whether it happens at a time, rather than holding over one. */
    public boolean ofMoment() {
        return this == BRIEFING || this == MILESTONE;
    }
}
