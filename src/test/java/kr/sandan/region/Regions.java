package kr.sandan.region;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.Period;
import org.jspecify.annotations.Nullable;

/** A small country for tests of {@link RegionHistory}, drawn from the real one. */
final class Regions {

    static final LocalDate START = LocalDate.of(1988, 4, 23);
    private static final LocalDate GANGWON = LocalDate.of(2023, 6, 11);
    private static final LocalDate GUNWI = LocalDate.of(2023, 7, 1);
    private static final LocalDate MERGER = LocalDate.of(2026, 7, 1);

    private Regions() {}

    static RegionHistory history() {
        return new RegionHistory(
                1, provinces(), provinceSuccessions(), counties(), countySuccessions(), List.of(fivePlusTwo()));
    }

    private static List<Province> provinces() {
        return List.of(
                province("12", "전남광주통합특별시", "전남광주", MERGER, null),
                province("27", "대구광역시", "대구", LocalDate.of(1995, 1, 1), null),
                province("28", "인천광역시", "인천", LocalDate.of(1995, 1, 1), null),
                province("29", "광주광역시", "광주", LocalDate.of(1995, 1, 1), MERGER),
                province("36", "세종특별자치시", "세종", LocalDate.of(2012, 7, 1), null),
                province("42", "강원도", "강원", START, GANGWON),
                province("46", "전라남도", "전남", START, MERGER),
                province("47", "경상북도", "경북", START, null),
                province("48", "경상남도", "경남", START, null),
                province("51", "강원특별자치도", "강원", GANGWON, null));
    }

    private static List<Succession> provinceSuccessions() {
        return List.of(follows("29", "12", MERGER), follows("46", "12", MERGER), follows("42", "51", GANGWON));
    }

    private static List<County> counties() {
        LocalDate changwon = LocalDate.of(2010, 7, 1);
        return List.of(
                county("27720", "군위군", GUNWI, null),
                county("28110", "중구", START, MERGER),
                county("28125", "제물포구", MERGER, null),
                county("28140", "동구", START, MERGER),
                county("28155", "영종구", MERGER, null),
                county("36110", "세종특별자치시", LocalDate.of(2012, 7, 1), null),
                county("42130", "원주시", START, GANGWON),
                county("47720", "군위군", START, GUNWI),
                county("48110", "창원시", START, changwon),
                county("48120", "창원시", changwon, null),
                county("48129", "창원시 진해구", changwon, null),
                county("51130", "원주시", GANGWON, null));
    }

    private static List<Succession> countySuccessions() {
        return List.of(
                follows("28110", "28125", MERGER),
                follows("28110", "28155", MERGER),
                follows("28140", "28125", MERGER),
                follows("42130", "51130", GANGWON),
                follows("47720", "27720", GUNWI),
                follows("48110", "48120", LocalDate.of(2010, 7, 1)));
    }

    private static Scheme fivePlusTwo() {
        List<Scheme.SchemeRegion> regions = List.of(
                region("DAEGYEONG", "대경권", "27", "47"),
                region("GANGWON", "강원권", "42", "51"),
                region("HONAM", "호남권", "29", "46", "12"));
        return new Scheme("5PLUS2", "5+2 광역경제권", "5+2", PartialDate.parse("2008"), null, "test", regions);
    }

    private static Scheme.SchemeRegion region(String code, String name, String... provinces) {
        List<Scheme.Member> members = List.of(provinces).stream()
                .map(province -> new Scheme.Member(province, Period.ALWAYS, RegionBasis.SECONDARY))
                .toList();
        return new Scheme.SchemeRegion("5PLUS2", code, name, code, members);
    }

    static Province province(String code, String name, String shortName, LocalDate from, @Nullable LocalDate until) {
        return new Province(
                code, name, shortName, code, new Period(from, until), List.of(), RegionBasis.CODE_LIST, "test", false);
    }

    static County county(String code, String name, LocalDate from, @Nullable LocalDate until) {
        return new County(
                code, name, code.substring(0, 2), new Period(from, until), null, RegionBasis.CODE_LIST, "test", false);
    }

    static Succession follows(String from, String to, LocalDate on) {
        return new Succession(from, to, on, RegionBasis.SECONDARY, "test");
    }
}
