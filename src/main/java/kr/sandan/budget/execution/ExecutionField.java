package kr.sandan.budget.execution;

import java.util.List;
import java.util.stream.Stream;
import kr.sandan.budget.listed.ListedField;

/** A field of a list of execution; the steps stand first, from the top down. */
enum ExecutionField implements ListedField {
    /** 소관. */
    MINISTRY("소관", "소관명", "offc_nm"),
    /** 회계. */
    ACCOUNT("회계", "회계명", "회계코드명", "회계구분명", "fscl_nm", "acnt_dv_nm"),
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
    NAME("line", "항목", "항목명", "예산항목", "과제명"),
    /** 항목 코드: ours, or it is refused. */
    LINE_CODE("항목코드", "예산코드", "linecode"),
    /** 세부사업 코드: a publisher's, which may be of no line of ours. */
    WORK_CODE("세부사업코드", "sactv_cd", "dbiz_cd", "과제번호"),
    /** 회계연도. */
    YEAR("회계연도", "연도", "fscl_yy", "fyr"),
    /** 집행월. */
    MONTH("월", "집행월", "exe_m", "기준월"),
    /** 집행일자: up to which day. */
    DAY("집행일자", "exe_ymd", "기준일", "기준일자"),
    /** 비고. */
    NOTE("비고"),
    /** 보지 않는 열. */
    IGNORED(
            List.of("no.", "no", "번호", "순번", "연번", "집행률", "구성비", "구성비(%)", "당월누계지출순액", "thism_aggr_ep_namt"),
            List.of("소관코드", "회계코드", "분야코드", "부문코드", "프로그램코드", "단위사업코드", "자치단체코드", "laf_cd", "편성액", "cpl_amt"),
            List.of(
                    "offc_cd",
                    "fscl_cd",
                    "fld_cd",
                    "sect_cd",
                    "pgm_cd",
                    "actv_cd",
                    "bz_cls_nm",
                    "경비구분",
                    "fin_de_ep_nm"),
            List.of("전문기관명", "연차_기관_총사업비(현금)", "연차_기관_총사업비(현물)", "연차_기관_정부출연금", "연차_기관_민간부담금(현금)", "연차_기관_민간부담금(현물)")),
    /** 세출예산액: as all that follows down to 예산현액 compared, never written. */
    BUDGET("세출예산금액", "세출예산액", "anexp_bdgamt", "anexp_bdg_amt", "본예산"),
    /** 증감액. */
    MOVED("증감액"),
    /** 추경. */
    SUPPLEMENT("추경"),
    /** 성립전. */
    BEFORE_VOTE("성립전"),
    /** 예비비. */
    RESERVE("예비비", "예비비지출결정증", "rsvf_ep_dcs_iamt"),
    /** 예비비 감. */
    RESERVE_LESS("예비비지출결정감", "rsvf_ep_dcs_mamt"),
    /** 전년도 이월액. */
    CARRIED_IN("전년도이월액", "prey_bfwamt", "이월액계"),
    /** 초과지출액. */
    EXCESS("초과지출액", "ovr_ep_amt"),
    /** 전용 증. */
    DIVERTED("전용증", "bdtr_iamt"),
    /** 전용 감. */
    DIVERTED_LESS("전용감", "bdtr_mamt"),
    /** 이용 증. */
    TRANSFERRED("이용증", "avdv_iamt"),
    /** 이용 감. */
    TRANSFERRED_LESS("이용감", "avdv_mamt"),
    /** 이체 증. */
    REORGANISED("이체증", "fnt_iamt"),
    /** 이체 감. */
    REORGANISED_LESS("이체감", "fnt_mamt"),
    /** 국비. */
    NATIONAL("국비", "bdg_ntep"),
    /** 시도비. */
    PROVINCIAL("시도비", "capep"),
    /** 시군구비. */
    MUNICIPAL("시군구비", "sggep"),
    /** 기타 재원. */
    OTHER("기타금액", "etc_amt"),
    /** 지출순액. */
    NET_SPENT("지출순액", "ep_namt"),
    /** 지출액: up to the month or, where the file has that besides, of the month. */
    PAID("지출금액", "집행액", "지출액", "ep_amt"),
    /** 예산현액. */
    CURRENT("예산현액", "세출예산현액", "bdg_cash_amt", "anexp_bdg_camt"),
    /** 교부. */
    GRANTED("교부", "교부액", "교부금액", "granted_krw"),
    /** 집행: of the month. */
    SPENT("집행", "집행금액", "당월집행", "당월집행액", "당월지출액", "spent_krw"),
    /** 집행 누계: up to the month. */
    SPENT_SO_FAR("당월누계", "집행누계", "누계집행액", "지출누계", "당월누계지출금액", "thism_aggr_ep_amt"),
    /** 명시이월, 또는 나누지 않은 이월. */
    NAMED("명시이월", "명시이월액", "차년도이월금액", "차년도이월액", "다음년도이월액", "next_yy_bfwamt", "이월", "carried_krw"),
    /** 사고이월. */
    FORCED("사고이월", "사고이월액"),
    /** 계속비이월. */
    LASTING("계속비이월", "계속비이월액"),
    /** 불용. */
    UNSPENT("불용", "불용액", "불용금액", "duseamt", "unspent_krw"),
    /** 반납. */
    RETURNED("반납", "반납액", "반납금액", "returned_krw");

    private final List<String> titles;

    ExecutionField(String... titles) {
        this.titles = List.of(titles);
    }

    @SafeVarargs
    ExecutionField(List<String>... titles) {
        this.titles = Stream.of(titles).flatMap(List::stream).toList();
    }

    @Override
    public List<String> titles() {
        return titles;
    }

    @Override
    public ExecutionField lastStep() {
        return COST;
    }

    @Override
    public ExecutionField firstMoney() {
        return BUDGET;
    }

    /** Whether it is written, or compared with what the portal knows. */
    boolean isKept() {
        return compareTo(CURRENT) >= 0;
    }
}
