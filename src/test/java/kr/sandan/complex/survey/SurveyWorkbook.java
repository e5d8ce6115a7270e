package kr.sandan.complex.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kr.sandan.platform.sheet.SampleFiles;
import kr.sandan.platform.sheet.SheetFile;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** A small workbook of the survey, laid out as an edition of 2023 or of 2025 is. */
public final class SurveyWorkbook {

    private static final String[] TOP_2023 = {
        "유형",
        "시도",
        "시군",
        "단지명",
        "조성상태",
        "지정면적",
        "관리면적",
        "산업시설구역",
        null,
        null,
        null,
        null,
        "입주업체",
        "가동업체",
        "고용현황(명)",
        null,
        null,
        "누계생산(백만원)",
        "누계수출(천달러)"
    };
    private static final String[] BELOW_2023 = {
        null, null, null, null, null, null, null, "전체면적", "분양대상", "분양", "미분양", "분양률", null, null, "남", "여", "계"
    };
    private static final int COLUMNS_2025 = 14;

    private final boolean of2025;
    private final List<Object[]> rows = new ArrayList<>();
    private final List<Object[]> sums = new ArrayList<>();
    private final List<Object[]> inTwoProvinces = new ArrayList<>();
    private String title;
    private String units = "(단위 : 개, 천㎡, 명,백만원, 천달러, %)";
    private String productionHeading = "누계생산(백만원)";
    private String typeHeading = "유형";

    private SurveyWorkbook(String title, boolean of2025) {
        this.title = title;
        this.of2025 = of2025;
    }

    public static SurveyWorkbook of2023() {
        return new SurveyWorkbook("2023년 4분기 전국산업단지 현황", false);
    }

    static SurveyWorkbook of2025() {
        return new SurveyWorkbook("2025년 3분기 전국산업단지 현황", true);
    }

    public SurveyWorkbook titled(String words) {
        title = words;
        return this;
    }

    SurveyWorkbook inUnits(String words) {
        units = words;
        return this;
    }

    SurveyWorkbook productionAs(String heading) {
        productionHeading = heading;
        return this;
    }

    SurveyWorkbook typeAs(String heading) {
        typeHeading = heading;
        return this;
    }

    /** A row with its own cells, from the type to the export. */
    public SurveyWorkbook row(Object... cells) {
        rows.add(cells);
        return this;
    }

    /** A finished complex with plain figures. */
    public SurveyWorkbook complex(String type, String province, String county, String name) {
        return complex(type, province, county, name, 100, 5000);
    }

    /** A finished complex with so many employed, half of them women, and so much produced since January. */
    public SurveyWorkbook complex(
            String type, String province, String county, String name, int employed, int produced) {
        return row(
                type,
                province,
                county,
                name,
                "완료",
                100,
                100,
                80,
                80,
                60,
                20,
                75.0,
                30,
                28,
                employed - employed / 2,
                employed / 2,
                employed,
                produced,
                700);
    }

    SurveyWorkbook sum(Object... cells) {
        sums.add(cells);
        return this;
    }

    SurveyWorkbook inTwoProvinces(String name) {
        inTwoProvinces.add(new Object[] {name});
        return this;
    }

    public Path file() {
        try {
            Path file = Files.createTempFile("survey", ".xlsx");
            file.toFile().deleteOnExit();
            return Files.write(file, SampleFiles.workbook(this::fill));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SheetFile open() {
        return SheetFile.open(file());
    }

    private void fill(Workbook workbook) {
        write(workbook.createSheet("시도별"), 0, sumRows());
        if (of2025) write(workbook.createSheet("전국산업단지현황(상위단지)"), 0, List.of(new Object[] {title}, TOP_2023));
        Sheet main = workbook.createSheet("전국산업단지현황");
        List<Object[]> all = new ArrayList<>();
        all.add(new Object[] {title});
        all.add(new Object[] {"* 파란색은 상위단지를 의미함"});
        if (!of2025) all.add(new Object[] {"* 가동업체 개수가 2개 이하인 단지는 X로 표기함"});
        all.add(new Object[] {null, null, null, null, units});
        int width = of2025 ? COLUMNS_2025 : TOP_2023.length;
        Object[] top = Arrays.copyOf(TOP_2023, width, Object[].class);
        top[0] = typeHeading;
        if (!of2025) top[17] = productionHeading;
        all.add(top);
        all.add(Arrays.copyOf(BELOW_2023, width, Object[].class));
        for (Object[] row : rows) all.add(Arrays.copyOf(row, Math.min(width, row.length)));
        all.add(new Object[] {"* 자료: 한국산업단지공단"});
        write(main, 0, all);
        main.getRow(0).createCell(600).setCellValue("");
        write(workbook.createSheet("부록3)2개시도에 걸친 산단"), 2, twoProvinceRows());
    }

    private List<Object[]> sumRows() {
        List<Object[]> all = new ArrayList<>(List.of(
                new Object[] {"2023년 4분기 전국산업단지 시도별 현황"},
                new Object[] {"구분", "단지수", "지정면적", "관리면적", "입주업체", "고용", "누계생산(백만원)"}));
        all.addAll(sums);
        return all;
    }

    private List<Object[]> twoProvinceRows() {
        List<Object[]> all = new ArrayList<>(List.<Object[]>of(new Object[] {"상위단지", "시도", "시군", "단지명"}));
        all.addAll(inTwoProvinces);
        return all;
    }

    private static void write(Sheet sheet, int from, List<Object[]> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.createRow(from + i);
            Object[] cells = rows.get(i);
            for (int j = 0; j < cells.length; j++) {
                Object cell = cells[j];
                if (cell instanceof Number number) row.createCell(j).setCellValue(number.doubleValue());
                else if (cell instanceof String text && text.startsWith("=")) {
                    row.createCell(j).setCellFormula(text.substring(1));
                } else if (cell != null) row.createCell(j).setCellValue(cell.toString());
            }
        }
        sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
    }
}
