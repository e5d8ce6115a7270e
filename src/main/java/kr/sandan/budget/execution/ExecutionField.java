package kr.sandan.budget.execution;

import java.util.List;
import java.util.Locale;
import kr.sandan.budget.listed.ListedField;

/** A field of a list of execution; the steps stand first, from the top down. */
enum ExecutionField implements ListedField {
    /** 소관. */
    MINISTRY("소관", "소관명", "offc_nm"),
    /** 회계. */
    ACCOUNT("회계", "회계명", "회계코드명", "회계구분명", "fscl_nm"),
    /** 계정. */
    SUB_ACCOUNT("계정", "계정명", "acct_nm"),
    /** 부서. */
    DEPARTMENT("부서", "부서명"),
    /** 분야. */
    FIELD("분야", "분야명", "fld_nm"),
    /** 부문. */
    SECTOR("부문", "부문명", "sect_nm", "part_nm"),
    /** 프로그램. */
    PROGRAM("프로그램", "프로그램명", "정책사업", "정책사업명", "pgm_nm"),
    /** 단위사업. */
    UNIT("단위사업", "단위사업명", "actv_nm"),
    /** 세부사업. */
    DETAIL("세부사업", "세부사업명", "sactv_nm", "dbiz_nm"),
    /** 내역사업. */
    SUB("내역사업", "내역사업명"),
    /** 통계목: of one line several. */
    COST("통계목", "통계목명", "비목", "목", "목명"),
    /** 항목. */
    NAME("line", "항목", "항목명", "예산항목"),
    /** 항목 코드. */
    LINE_CODE("항목코드", "예산코드", "linecode"),
    /** 회계연도. */
    YEAR("회계연도", "연도", "fscl_yy", "fyr"),
    /** 집행월. */
    MONTH("월", "집행월", "exe_m", "기준월"),
    /** 비고. */
    NOTE("비고"),
    /** 보지 않는 열. */
    IGNORED("no.", "no", "번호", "순번", "세출예산금액", "증감액", "지출순액", "본예산", "추경", "성립전", "예비비", "이월액계", "집행률"),
    /** 예산현액: compared, never written. */
    CURRENT("예산현액", "세출예산현액", "bdg_cash_amt"),
    /** 교부. */
    GRANTED("교부", "교부액", "교부금액", "granted_krw"),
    /** 집행: of the month. */
    SPENT("집행", "집행금액", "당월집행", "당월집행액", "당월지출액", "spent_krw"),
    /** 집행 누계: up to the month. */
    SPENT_SO_FAR("당월누계", "집행누계", "누계집행액", "지출누계", "지출금액", "집행액", "지출액", "ep_amt", "thismm_agg_ep_amt"),
    /** 명시이월, 또는 나누지 않은 이월. */
    NAMED("명시이월", "명시이월액", "차년도이월금액", "차년도이월액", "이월", "carried_krw"),
    /** 사고이월. */
    FORCED("사고이월", "사고이월액"),
    /** 계속비이월. */
    LASTING("계속비이월", "계속비이월액"),
    /** 불용. */
    UNSPENT("불용", "불용액", "불용금액", "unspent_krw"),
    /** 반납. */
    RETURNED("반납", "반납액", "반납금액", "returned_krw");

    private final List<String> titles;

    ExecutionField(String... titles) {
        this.titles = List.of(titles);
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> titles() {
        return titles;
    }

    @Override
    public boolean isStep() {
        return compareTo(COST) <= 0;
    }

    @Override
    public boolean isMoney() {
        return compareTo(CURRENT) >= 0;
    }

    @Override
    public boolean isRepeated() {
        return this == IGNORED;
    }
}
