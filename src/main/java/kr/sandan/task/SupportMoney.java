package kr.sandan.task;

/** Who pays for a support. */
public enum SupportMoney {
    /** 사업비: the programme's subsidy. A self-sustaining pilot has it for networking only. */
    PROGRAMME,
    /** 자체 재원: the council's or the firm's own money. */
    OWN,
    /** 타 지원사업: another programme. */
    OTHER_PROGRAMME
}
