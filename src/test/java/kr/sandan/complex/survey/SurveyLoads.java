package kr.sandan.complex.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import kr.sandan.complex.ComplexFigures;
import kr.sandan.complex.Measure;
import kr.sandan.complex.Quarter;
import kr.sandan.load.LoadContext.Grade;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Loads small workbooks through the kind itself, over the real database; everything is rolled back. */
@PortalTest
@Transactional
abstract class SurveyLoads {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    SurveyLoadKind kind;

    @Autowired
    ComplexFigures figures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private Clock clock;

    final String name = "시험" + NEXT.incrementAndGet();

    static SurveyWorkbook workbook() {
        return SurveyWorkbook.of2023();
    }

    static SurveyWorkbook workbook1() {
        return titled("2024년 1분기");
    }

    static SurveyWorkbook titled(String quarter) {
        return SurveyWorkbook.of2023().titled(quarter + " 전국산업단지 현황");
    }

    FakeLoad applied(SurveyWorkbook workbook) {
        return applied("2023-Q4", workbook);
    }

    FakeLoad applied(String period, SurveyWorkbook workbook) {
        FakeLoad load = load(period);
        apply(load, workbook);
        return load;
    }

    void apply(FakeLoad load, SurveyWorkbook workbook) {
        check(load, workbook);
        assertThat(load.problems(Grade.REFUSE)).isEmpty();
        kind.apply(load);
    }

    FakeLoad checked(String period, SurveyWorkbook workbook) {
        FakeLoad load = load(period);
        check(load, workbook);
        return load;
    }

    void check(FakeLoad load, SurveyWorkbook workbook) {
        try (SheetFile file = workbook.open()) {
            kind.check(load, file);
        }
    }

    FakeLoad load(String period) {
        assertThat(Quarter.parse(period)).isNotNull();
        long account = jdbc.sql("select id from account where username = 'admin'")
                .query(Long.class)
                .single();
        long id = jdbc.sql("""
                        insert into load (kind, period, state, file_name, file_size, sha256, uploaded_by, uploaded_at,
                            added, changed, unchanged, gone, version)
                        values ('STATISTICS', ?, 'CHECKING', 'a.xlsx', 1, encode(sha256(cast(? as bytea)), 'hex'), ?, now(),
                            0, 0, 0, 0, 0) returning id""")
                .params(period, "load" + NEXT.incrementAndGet(), account)
                .query(Long.class)
                .single();
        return new FakeLoad(id, period, account, clock.instant());
    }

    /** The same load at a later moment. */
    FakeLoad load(FakeLoad before) {
        return new FakeLoad(before.loadId(), before.period(), before.account(), clock.instant());
    }

    int written(FakeLoad load) {
        return jdbc.sql("select count(*) from complex_statistic where load_id = ?")
                .params(load.loadId())
                .query(Integer.class)
                .single();
    }

    long id(String wanted) {
        return jdbc.sql("select complex_id from complex_version where name = ? order by id desc limit 1")
                .params(wanted)
                .query(Long.class)
                .single();
    }

    BigDecimal value(long id, Measure measure) {
        return jdbc.sql(
                        "select value from complex_statistic where complex_id = ? and measure = ? and superseded_at is null")
                .params(id, measure.name())
                .query(BigDecimal.class)
                .single();
    }
}
