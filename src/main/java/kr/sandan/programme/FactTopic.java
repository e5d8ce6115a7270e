package kr.sandan.programme;

import java.util.List;

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
    PLAN(Standing.ANNOUNCED, Standing.NOTIFIED);

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
        return this == MINISTRY || this == AGENCY;
    }

    /** Whether it holds a text of its own. */
    public boolean ofText() {
        return this == NAME || this == BASIS || this == RULE || this == CATALOGUE;
    }
}
