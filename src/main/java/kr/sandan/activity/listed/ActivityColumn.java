package kr.sandan.activity.listed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.sandan.activity.CostCategory;
import kr.sandan.platform.sheet.SheetHeader;

/** A column of a list of activities, found by the text above it, in Korean or English. */
enum ActivityColumn {
    /** 협의체: by number or name. */
    COUNCIL("협의체", "협의회"),
    /** 유형: by code or name. */
    KIND("유형", "활동유형"),
    /** 날짜. */
    HELD_ON("날짜", "개최일", "일자"),
    /** 시작 시각. */
    STARTS_AT("시작", "시작시각"),
    /** 종료 시각. */
    ENDS_AT("종료", "종료시각"),
    /** 장소. */
    PLACE("장소", "개최장소"),
    /** 제목. */
    TITLE("제목", "활동명", "행사명"),
    /** 결과. */
    OUTCOME("결과", "주요결과"),
    /** 참석자: one to a line or parted by semicolons, the organisation first. */
    ATTENDEES("참석자", "참석자명단"),
    /** 명단에 없는 참석 인원. */
    GUESTS("현장참석인원", "참석인원", "참석자수"),
    /** 계획 비용, won. */
    PLANNED("계획비용"),
    /** 장소 임차, won. */
    VENUE("장소임차"),
    /** 강사료, won. */
    SPEAKER("강사료"),
    /** 여비, won. */
    TRAVEL("여비"),
    /** 식비·다과, won. */
    MEAL("식비·다과", "식비", "다과"),
    /** 자료 제작, won. */
    MATERIAL("자료제작"),
    /** 기타, won. */
    OTHER("기타", "기타비용"),
    /** 사업비 지원, won. */
    SUBSIDY("사업비지원", "사업비"),
    /** 다른 활동과 다른 사유. */
    ODD_REASON("다른활동과다른사유", "사유"),
    /** 예시. */
    SAMPLE("예시", "견본"),
    /** 마지막 날, of several; at the end, so that the columns of older templates stand where they stood. */
    LAST_ON("마지막날", "종료일");

    private final List<String> titles;

    ActivityColumn(String... titles) {
        this.titles = List.of(titles);
    }

    /** Its name in files that programs read. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it holds days, so that a number in it is the serial number of one. */
    boolean isDay() {
        return this == HELD_ON || this == LAST_ON;
    }

    static Optional<ActivityColumn> titled(String text) {
        String plain = SheetHeader.plain(text).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> plain.equals(column.code()) || column.titles.contains(plain))
                .findFirst();
    }

    static ActivityColumn of(CostCategory category) {
        return valueOf(category.name());
    }

    /** The column whose value a rule of activities speaks of. */
    static ActivityColumn of(String field) {
        return switch (field) {
            case "councilId" -> COUNCIL;
            case "kind" -> KIND;
            case "heldOn" -> HELD_ON;
            case "lastOn" -> LAST_ON;
            case "startsAt" -> STARTS_AT;
            case "endsAt" -> ENDS_AT;
            case "place" -> PLACE;
            case "outcome" -> OUTCOME;
            case "attendees" -> ATTENDEES;
            case "guests" -> GUESTS;
            case "plannedCost" -> PLANNED;
            case "costs" -> VENUE;
            case "subsidy" -> SUBSIDY;
            case "oddReason" -> ODD_REASON;
            default -> TITLE;
        };
    }
}
