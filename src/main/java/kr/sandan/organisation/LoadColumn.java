package kr.sandan.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.sandan.platform.sheet.SheetHeader;

/** A column of a list of organisations, found by the text above it, in Korean or English. */
enum LoadColumn {
    /** 사업자등록번호. */
    BUSINESS_NUMBER("사업자등록번호", "사업자번호", "businessnumber"),
    /** 이름. */
    NAME("이름", "기관명", "업체명", "회사명", "상호"),
    /** 유형: by code or name; a firm where the file does not say. */
    TYPE("유형", "기관유형", "kind"),
    /** 산업분류코드. */
    KSIC("산업분류코드", "업종코드", "industrycode"),
    /** 차수. */
    KSIC_REVISION("산업분류차수", "차수", "ksicrevision"),
    /** 종사자 수. */
    EMPLOYEES("종사자수", "종업원수", "종업원합계", "personsemployed"),
    /** 기업 규모: by code or name. */
    SIZE_CLASS("기업규모", "규모", "sizeclass"),
    /** 산업단지: by number or name. */
    COMPLEX("산업단지", "단지명", "입주산업단지"),
    /** 시작: since when the row holds. */
    FROM("시작", "입주일", "validfrom", "since");

    private final List<String> titles;

    LoadColumn(String... titles) {
        this.titles = List.of(titles);
    }

    /** Its name in files that programs read. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LoadColumn> titled(String text) {
        String plain = SheetHeader.plain(text).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> plain.equals(column.code()) || column.titles.contains(plain))
                .findFirst();
    }

    /** The column whose value a rule of organisations speaks of. */
    static LoadColumn of(String field) {
        return switch (field) {
            case "businessNumber" -> BUSINESS_NUMBER;
            case "type" -> TYPE;
            case "ksic" -> KSIC;
            case "ksicRevision" -> KSIC_REVISION;
            case "employees", "few" -> EMPLOYEES;
            case "complexId" -> COMPLEX;
            case "day", "from", "until" -> FROM;
            default -> NAME;
        };
    }
}
