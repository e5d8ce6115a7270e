package kr.sandan.budget.execution;

import java.time.Clock;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kr.sandan.account.Role;
import kr.sandan.budget.BudgetRevision;
import kr.sandan.budget.listed.ListedMoney;
import kr.sandan.budget.listed.LoadedTotals;
import kr.sandan.load.LoadBreakdown;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadKind;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.SheetFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The execution of a year as people fill our template in or as agencies publish it: by month, or settled. */
@Component
class ExecutionLoadKind implements LoadKind {

    private static final Set<Role> KEEPERS = EnumSet.of(Role.ADMIN);

    private static final List<String> COLUMNS = List.of(
            "line_code", "name", "month", "granted", "spent", "named", "forced", "lasting", "unspent", "returned");

    private static final Map<String, List<List<String>>> LAYOUTS = Map.of(
            "settlement",
            titles("""
                    No.,회계연도,소관명,회계코드명,계정명,분야명,부문명,프로그램명,단위사업명,세부사업명,세출예산금액,증감액,세출예산현액,지출금액,지출순액,\
                    차년도이월금액,불용금액"""),
            "settlement-api",
            titles("""
                    FSCL_YY,OFFC_NM,FSCL_NM,SACTV_NM,ANEXP_BDGAMT,PREY_BFWAMT,OVR_EP_AMT,RSVF_EP_DCS_IAMT,RSVF_EP_DCS_MAMT,\
                    BDTR_IAMT,BDTR_MAMT,AVDV_IAMT,AVDV_MAMT,FNT_IAMT,FNT_MAMT,ANEXP_BDG_CAMT,EP_AMT,EP_NAMT,NEXT_YY_BFWAMT,\
                    DUSEAMT"""),
            "monthly",
            titles("""
                    FSCL_YY,EXE_M,OFFC_CD,OFFC_NM,FSCL_CD,FSCL_NM,FLD_CD,FLD_NM,SECT_CD,SECT_NM,PGM_CD,PGM_NM,ACTV_CD,ACTV_NM,\
                    SACTV_CD,SACTV_NM,ANEXP_BDG_AMT,ANEXP_BDG_CAMT,EP_AMT,THISM_AGGR_EP_AMT,THISM_AGGR_EP_NAMT"""),
            "local-daily",
            titles("""
                    fyr,exe_ymd,laf_cd,dbiz_cd,dbiz_nm,acnt_dv_nm,fld_nm,part_nm,bdg_cash_amt,bdg_ntep,capep,sggep,etc_amt,\
                    ep_amt,cpl_amt"""),
            "local-department",
            titles("부서명,정책사업명,단위사업명,세부사업명,통계목,본예산,추경,성립전,예비비,이월액계,예산현액,집행액"));

    private static List<List<String>> titles(String row) {
        return List.of(List.of(row.split(",")));
    }

    private final ExecutionListCheck check;
    private final ExecutionListSql staged;
    private final ExecutionListWriter writer;
    private final ExecutionBreakdown breakdown;
    private final LoadedTotals totals;
    private final ExecutionSums sums;
    private final YearLines years;
    private final BudgetRevision revision;
    private final Clock clock;

    ExecutionLoadKind(
            ExecutionListCheck check,
            ExecutionListSql staged,
            ExecutionListWriter writer,
            ExecutionBreakdown breakdown,
            LoadedTotals totals,
            ExecutionSums sums,
            YearLines years,
            BudgetRevision revision,
            Clock clock) {
        this.check = check;
        this.staged = staged;
        this.writer = writer;
        this.breakdown = breakdown;
        this.totals = totals;
        this.sums = sums;
        this.years = years;
        this.revision = revision;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "EXECUTION";
    }

    @Override
    public String titleKey() {
        return "budget.execution.load.kind";
    }

    @Override
    public PeriodForm periodForm() {
        return PeriodForm.YEAR;
    }

    @Override
    public Set<Role> loaders() {
        return KEEPERS;
    }

    @Override
    public Set<Role> approvers() {
        return KEEPERS;
    }

    @Override
    public Optional<Template> template() {
        return Optional.of(new Template(COLUMNS, "budget.execution.load.field."));
    }

    @Override
    public Map<String, List<List<String>>> layouts() {
        return LAYOUTS;
    }

    /** The lines of the year, for the month that is entered next. */
    @Override
    public void prefill(String period, Consumer<@Nullable Object[]> rows) {
        YearMonth last = last();
        int year = period.isEmpty() ? last.getYear() : Integer.parseInt(period);
        String month = (last.getYear() == year ? last : YearMonth.of(year, 12)).toString();
        for (LineState line : sums.lines(years.whole(year)))
            rows.accept(
                    new @Nullable Object[] {line.code(), line.name(), month, null, null, null, null, null, null, null});
    }

    @Override
    public Optional<String> prefilled() {
        return Optional.of(String.valueOf(last().getYear()));
    }

    private YearMonth last() {
        return YearMonth.from(AsOf.today(clock).valid()).minusMonths(1);
    }

    @Override
    public void check(LoadContext context, SheetFile file) {
        check.check(context, file);
    }

    @Override
    public void apply(LoadContext context) {
        writer.apply(context);
    }

    @Override
    public void revert(LoadContext context, String reason) {
        writer.takeBack(context, reason);
    }

    @Override
    public List<Dependent> dependents(long loadId) {
        return writer.dependents(loadId);
    }

    @Override
    public List<ControlFigure> controls(long loadId) {
        return totals.of(loadId);
    }

    @Override
    public List<LoadBreakdown> breakdown(long loadId, Locale locale) {
        return breakdown.of(loadId, locale);
    }

    @Override
    public String basis() {
        return revision.now();
    }

    @Override
    public void forget(long loadId) {
        staged.forget(loadId);
    }

    @Override
    public String fieldKey(String field) {
        return "budget.execution.load.changed." + field;
    }

    @Override
    public String valueText(String field, String value, Locale locale) {
        return value.isEmpty() ? value : ListedMoney.text(Long.parseLong(value));
    }
}
