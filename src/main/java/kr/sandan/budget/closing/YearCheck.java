package kr.sandan.budget.closing;

/** What is looked at before a year is closed. Each counts what is not in order. */
public enum YearCheck {
    /** 올림·결재가 끝나지 않은 활동. */
    OPEN_APPROVALS(true, "/activities?from={year}-01-01&to={year}-12-31", """
            select count(*) from approval p
             where p.kind = 'ACTIVITY' and p.state in ('DRAFT', 'SUBMITTED', 'RETURNED')
               and p.record_day between make_date(:year, 1, 1) and make_date(:year, 12, 31)
            """),
    /** 진행 중인 적재: nothing of it may come after the year is closed. */
    LOADS(false, "/loads?kind=BUDGET", """
            select count(*) from load l
             where l.kind in ('BUDGET', 'EXECUTION') and left(l.period, 4) = cast(:year as text)
               and l.state in ('CHECKING', 'REVIEW', 'CHECKED', 'SUBMITTED', 'APPLYING')
            """),
    /** 확인을 기다리는 입력: versions by hand that nobody else has looked at yet. */
    PROPOSALS(false, "/budgets/proposals", """
            select count(*) from budget_proposal p where p.fiscal_year = :year and p.state = 'SUBMITTED'
            """),
    /** 예산현액 = 지출 + 이월 + 불용이 맞지 않는 항목. */
    IDENTITIES(true, "/budgets/{year}/execution/checks", """
            select count(*) from budget_year_lines(cast(:year as smallint)) l
             where l.budget_krw + l.moved_krw <> l.spent_krw + l.carried_krw + l.unspent_krw
            """),
    /** 있는 금액을 넘는 배정. */
    ALLOCATIONS(true, "/budgets/{year}/allocations", """
            select count(*) from budget_beyond_allocations(cast(:year as smallint))
            """),
    /** 집행이 없는 달. */
    MONTHS(true, "/budgets/{year}/execution", """
            select case when exists (select from budget_line l where l.fiscal_year = :year) then 12 - (
                select count(distinct x.month) from budget_execution x join budget_line l on l.id = x.line_id
                 where l.fiscal_year = :year and extract(year from x.month) = :year and x.superseded_at is null) else 0 end
            """),
    /** 출처 문서가 없는 예산 판. */
    SOURCES(true, "/budgets/{year}", """
            select count(*) from budget_version_statement s join budget_version v on v.id = s.version_id
             where v.fiscal_year = :year and s.superseded_at is null and s.source_id is null
            """),
    /** 증빙이 없는 활동: held and approved, and nothing is attached that shows it. */
    EVIDENCE(true, "/activities?from={year}-01-01&to={year}-12-31&state=HELD", """
            select count(*) from activity a join approval p on p.kind = 'ACTIVITY' and p.record_id = a.id and p.state = 'APPROVED'
             where a.held_on between make_date(:year, 1, 1) and make_date(:year, 12, 31) and a.state = 'HELD'
               and a.withdrawn_at is null
               and not exists (select from activity_file f where f.activity_id = a.id and f.removed_at is null)
            """);

    private final boolean waivable;
    private final String path;
    private final String count;

    YearCheck(boolean waivable, String path, String count) {
        this.waivable = waivable;
        this.path = path;
        this.count = count;
    }

    /** Whether a year may be closed all the same, with a reason. */
    public boolean waivable() {
        return waivable;
    }

    /** Where what it finds is looked at, within the context. */
    public String path(int year) {
        return path.replace("{year}", String.valueOf(year));
    }

    /** Counts what it finds of {@code :year}. */
    String count() {
        return count;
    }

    /** Key of its name. */
    public String messageKey() {
        return "closing.check." + name();
    }
}
