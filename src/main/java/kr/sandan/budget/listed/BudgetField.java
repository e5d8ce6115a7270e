package kr.sandan.budget.listed;

import java.util.List;
import java.util.stream.Stream;

/** A field of a list of budget lines; the steps stand first, from the top down. */
enum BudgetField implements ListedField {
    /** 사업: one of the programmes. */
    PROGRAMME("사업", "사업구분"),
    /** 소관. */
    MINISTRY("소관", "소관명", "offc_nm", "부처", "부처명", "소관부처"),
    /** 회계. */
    ACCOUNT("회계", "회계명", "회계구분", "회계구분명", "회계코드명", "fscl_nm", "acnt_dv_nm"),
    /** 계정. */
    SUB_ACCOUNT("sub-account", "계정", "계정명", "acct_nm"),
    /** 부서: of a local government. */
    DEPARTMENT("부서", "부서명", "담당부서"),
    /** 분야. */
    FIELD("분야", "분야명", "fld_nm"),
    /** 부문. */
    SECTOR("부문", "부문명", "sect_nm", "part_nm"),
    /** 프로그램, 정책사업. */
    PROGRAM("programofthebudget", "프로그램", "프로그램명", "pgm_nm", "정책사업", "정책사업명"),
    /** 단위사업. */
    UNIT("unitwork", "단위사업", "단위사업명", "actv_nm"),
    /** 세부사업. */
    DETAIL("detailedwork", "세부사업", "세부사업명", "sactv_nm", "dbiz_nm", "보조사업명", "사업명"),
    /** 내역사업. */
    SUB("sub-work", "내역사업", "내역사업명"),
    /** 비목. */
    COST("costitem", "비목", "비목명", "목", "목명", "편성목", "통계목", "보조목"),
    /** 세목. */
    SUB_COST("costsub-item", "세목", "세목명", "보조세목", "세세목"),
    /** 항목: what the line is called. */
    NAME("line", "항목", "항목명", "예산항목", "과제명"),
    /** 항목 코드. */
    LINE_CODE("linecode", "항목코드", "예산코드", "dbiz_cd", "세부사업코드", "sactv_cd", "과제번호"),
    /** 회계연도. */
    YEAR("회계연도", "연도", "년도", "fscl_yy", "fyr"),
    /** 재원. */
    FUND_SOURCE("sourceofmoney", "재원", "재원구분"),
    /** 배정처 구분. */
    PLACE_KIND("kindofplace", "배정처구분"),
    /** 배정처. */
    PLACE("배정처"),
    /** 광역경제권. */
    REGION("광역경제권", "권역"),
    /** 시도. */
    PROVINCE("시도", "시도명", "광역자치단체"),
    /** 본부·사무소. */
    OFFICE("지역본부", "본부", "지사", "사무소"),
    /** 거점. */
    HUB("거점단지", "거점", "단지", "단지명"),
    /** 협의체. */
    COUNCIL("협의체", "협의체명", "미니클러스터"),
    /** 서비스. */
    SERVICE("서비스", "지원서비스", "서비스명"),
    /** 자치단체 코드. */
    AUTHORITY("laf_cd", "자치단체코드"),
    /** 예산 판. */
    VERSION("예산판", "판", "예산구분"),
    /** 비고. */
    NOTE("비고", "산출근거", "산출내역", "전문기관명"),
    /** 예시. */
    SAMPLE("예시", "견본"),
    /** 집행월: of a file of execution. */
    MONTH("exe_m", "집행월"),
    /** 보지 않는 열. */
    IGNORED(
            List.of("no.", "no", "번호", "순번", "연번", "구성비", "구성비(%)", "증감액", "증감률", "세출예산현액", "지출금액", "지출순액"),
            List.of("차년도이월금액", "불용금액", "집행액", "지출액", "ep_amt", "cpl_amt", "편성액", "exe_ymd", "집행일자", "경비구분"),
            List.of("bz_cls_nm", "fin_de_ep_nm", "재정지출구분명", "y_prey_first_kcur_amt", "전년도국회확정금액", "집행률"),
            List.of("y_prey_fnl_frc_amt", "전년도최종금액", "offc_cd", "fscl_cd", "fld_cd", "sect_cd", "pgm_cd", "actv_cd")),
    /** 금액. */
    AMOUNT("금액", "예산액", "예산", "예산금액", "amount_krw", "세출예산금액", "세출예산액", "anexp_bdg_amt", "anexp_bdgamt", "배정액"),
    /** 정부안. */
    ANNOUNCED("정부안", "정부안금액", "당해연도정부안금액", "y_yy_medi_kcur_amt"),
    /** 본예산, 국회 확정. */
    ORIGINAL("본예산", "본예산액", "당초예산", "국회확정", "국회확정금액", "당해연도국회확정금액", "y_yy_dfn_medi_kcur_amt"),
    /** 추경: what it adds or takes away. */
    SUPPLEMENT("추경", "추경증감", "추경액"),
    /** 1차 추경: as it stands after it. */
    FIRST_SUPPLEMENTARY("1차추경", "1회추경", "제1회추경", "추경1회", "supplementary_1"),
    /** 2차 추경: as it stands after it. */
    SECOND_SUPPLEMENTARY("2차추경", "2회추경", "제2회추경", "추경2회", "supplementary_2"),
    /** 국비. */
    NATIONAL("국비", "국고", "국고보조금", "정부지원금", "정부출연금", "연차_기관_정부출연금", "지원예산", "bdg_ntep"),
    /** 시도비. */
    PROVINCIAL("시도비", "도비", "capep"),
    /** 시군구비. */
    MUNICIPAL("시군구비", "시군비", "sggep"),
    /** 민간부담금 현금. */
    PRIVATE_CASH("민간부담금/현금", "민간부담금(현금)", "연차_기관_민간부담금(현금)", "자부담/현금", "자부담(현금)"),
    /** 민간부담금 현물. */
    PRIVATE_IN_KIND("민간부담금/현물", "민간부담금(현물)", "연차_기관_민간부담금(현물)", "자부담/현물", "자부담(현물)"),
    /** 기타 재원. */
    OTHER("기타", "기타금액", "etc_amt"),
    /** 합계: of the sources. */
    TOTAL("합계", "계", "총사업비", "총액"),
    /** 총사업비 현금. */
    TOTAL_CASH("연차_기관_총사업비(현금)", "총사업비(현금)"),
    /** 총사업비 현물. */
    TOTAL_IN_KIND("연차_기관_총사업비(현물)", "총사업비(현물)"),
    /** 예산현액. */
    CURRENT("예산현액", "bdg_cash_amt"),
    /** 성립전. */
    BEFORE_VOTE("성립전", "성립전예산"),
    /** 예비비. */
    RESERVE("예비비"),
    /** 이월액. */
    CARRIED_IN("이월액계", "이월액", "전년도이월액");

    private final List<String> titles;

    BudgetField(String... titles) {
        this.titles = List.of(titles);
    }

    @SafeVarargs
    BudgetField(List<String>... titles) {
        this.titles = Stream.of(titles).flatMap(List::stream).toList();
    }

    @Override
    public List<String> titles() {
        return titles;
    }

    @Override
    public BudgetField lastStep() {
        return SUB_COST;
    }

    @Override
    public BudgetField firstMoney() {
        return AMOUNT;
    }
}
