package kr.sandan.designation.listed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.sandan.platform.sheet.SheetHeader;

/** A column of a list, found by the text above it, in Korean or English; the titles of our own exports are among them. */
enum ListColumn {
    /** 지정 단지: rows of one name, role, hub and dates are one site. */
    SITE("지정단지", "거점명", "designatedsite"),
    /** 산업단지: by name, alias or number; a part by its name or its path. */
    COMPLEX("산업단지", "단지명", "단지", "산업단지명"),
    /** 사업: by code or name. */
    PROGRAMME("사업", "사업명", "program"),
    /** 역할: target, hub, linked, pilot. */
    ROLE("역할", "지정역할"),
    /** 거점단지: by the name of its site or its number. */
    HUB("거점단지", "소속거점", "거점", "hubcomplex"),
    /** 지정일: empty for unknown. */
    FROM("지정일", "지정일자", "시작일", "valid_from", "firstday", "designatedon"),
    /** 해제일: the first day without effect. */
    TO("해제일", "해제일자", "종료일", "valid_to", "until", "firstdaynolongerdesignated"),
    /** 근거: number or title of a source document, else a text that is kept. */
    BASIS("근거", "출처", "근거문서", "source"),
    /** The number of the designation, as our exports have it. */
    ID("번호", "지정번호", "number", "no."),
    /** The number of the complex, as our exports have it. */
    COMPLEX_ID("산업단지번호", "complexno.");

    /** What a list must have to be one, beside either column of complexes. */
    static final List<ListColumn> NEEDED = List.of(ROLE);

    /** What an empty list offers to be filled in. */
    static final List<ListColumn> OFFERED = List.of(SITE, COMPLEX, PROGRAMME, ROLE, HUB, FROM, TO, BASIS);

    private final List<String> titles;

    ListColumn(String... titles) {
        this.titles = List.of(titles);
    }

    /** Its name in files that programs read. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String titleKey() {
        return "designation.list-load.column." + code();
    }

    static Optional<ListColumn> titled(String text) {
        String plain = SheetHeader.plain(text).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> plain.equals(column.code()) || column.titles.contains(plain))
                .findFirst();
    }
}
