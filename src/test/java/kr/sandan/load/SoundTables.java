package kr.sandan.load;

import java.util.List;

/** A table of each kind of file that is sound, or sound but for what a test database does not hold. */
final class SoundTables {

    /** The year and the line of the budget whose execution the table of one kind tells. */
    static final int EXECUTED = 2032;

    static final String LINE = "DAMAGED";

    private SoundTables() {}

    /**
     * A table of one kind.
     *
     * @param sheet name under which it stands in a workbook
     * @param cells its rows, the header first
     */
    record SoundTable(String kind, String period, String sheet, Object[][] cells) {}

    static List<SoundTable> all(String key) {
        return List.of(
                new SoundTable("SAMPLE", "1990", "표", sample(key)),
                new SoundTable("DESIGNATIONS", "", "명부", designations(key)),
                new SoundTable("ORGANISATIONS", "", "명부", organisations(key)),
                new SoundTable("ACTIVITIES", "", "명부", activities(key)),
                new SoundTable("STATISTICS", "2023-Q4", "전국산업단지현황", survey(key)),
                new SoundTable("BUDGET", "2030", "예산", budget(key)),
                new SoundTable("EXECUTION", String.valueOf(EXECUTED), "집행", execution()),
                new SoundTable("REGIONS", "2031-01-01", "법정동", regions()));
    }

    private static Object[][] sample(String key) {
        Object[][] table = new Object[31][];
        table[0] = new Object[] {"이름", "값"};
        for (int row = 1; row < table.length; row++) table[row] = new Object[] {key + row, row * 37};
        return table;
    }

    private static Object[][] designations(String key) {
        return new Object[][] {
            {"site", "complex", "programme", "role", "hub", "from", "to", "basis"},
            {key + "가", null, "INNOVATION", "HUB", null, "2010-03-01", null, "시험 명부"},
            {key + "나", null, "INNOVATION", "LINKED", key + "가", "2010.04", "2013", "시험 명부"}
        };
    }

    private static Object[][] organisations(String key) {
        return new Object[][] {
            {"business_number", "name", "type", "ksic", "ksic_revision", "employees", "size_class", "complex", "from"},
            {null, key + "정밀", "FIRM", "C29", "10", 12, "SMALL", null, "2012-01-01"},
            {null, key + "대학교", "UNIVERSITY", null, null, null, null, null, null}
        };
    }

    private static Object[][] activities(String key) {
        return new Object[][] {
            {"협의체", "유형", "날짜", "시작", "종료", "장소", "제목", "결과", "참석자", "현장참석인원"},
            {key, "세미나", "2015-03-02", "14:00", "16:00", "회의실", key + " 세미나", "과제 한 건", null, 3},
            {key, "세미나", "2015-04-02", "14:00", "16:00", "회의실", key + " 포럼", "과제 두 건", null, 5}
        };
    }

    private static Object[][] survey(String key) {
        return new Object[][] {
            {"2023년 4분기 전국산업단지 현황"},
            {"유형", "시도", "시군", "단지명", "조성상태", "지정면적", "관리면적", "입주업체", "가동업체", "누계생산(백만원)", "누계수출(천달러)"},
            {"일반", "경북", "영천시", key, "완료", 100, 100, 10, 9, 5_000, 12},
            {"국가", "경남", "창원시", "창원", "완료", 35_870, 35_870, 2_900, 2_800, 1_234_567, 98_765}
        };
    }

    private static Object[][] budget(String key) {
        Object[][] table = new Object[31][];
        table[0] = new Object[] {"name", "programme", "version", "amount", "sample"};
        for (int row = 1; row < table.length; row++)
            table[row] = new Object[] {key + " 항목 " + row, "CLUSTER", "본예산", row + ",234천원", "예시"};
        return table;
    }

    private static Object[][] execution() {
        Object[][] table = new Object[13][];
        table[0] = new Object[] {"line_code", "month", "granted", "spent"};
        for (int row = 1; row < table.length; row++) table[row] = new Object[] {LINE, row, row * 1_000, row * 700};
        return table;
    }

    private static Object[][] regions() {
        return new Object[][] {
            {"법정동코드", "법정동명", "폐지여부"},
            {"1100000000", "서울특별시", "존재"},
            {"1111000000", "서울특별시 종로구", "존재"},
            {"4700000000", "경상북도", "존재"}
        };
    }
}
