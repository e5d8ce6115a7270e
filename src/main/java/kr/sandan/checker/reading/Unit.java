package kr.sandan.checker.reading;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units that press texts and plans write after their figures, each as a multiple of the first of its dimension. */
public enum Unit {
    /** Nothing is written. */
    NONE("", Dimension.NONE, "1", ""),
    /** 퍼센트포인트. */
    POINT("%p", Dimension.POINT, "1", "", "%포인트", "퍼센트포인트", "%p", "%P"),
    /** 퍼센트. */
    PERCENT("%", Dimension.PERCENT, "1", "", "%", "퍼센트"),
    /** 원. */
    WON("원", Dimension.MONEY, "1", "칙화소인장단천료주론탁형예", "원"),
    /** 달러, 불. */
    DOLLAR("달러", Dimension.DOLLAR, "1", "공법가량", "달러", "불"),
    /** 유로. */
    EURO("유로", Dimension.EURO, "1", "", "유로"),
    /** 제곱킬로미터. */
    SQUARE_KILOMETRE("km²", Dimension.AREA, "1000000", "", "㎢", "km²", "km2", "제곱킬로미터"),
    /** 제곱미터. */
    SQUARE_METRE("m²", Dimension.AREA, "1", "", "㎡", "m²", "m2", "제곱미터", "평방미터"),
    /** 헥타르. */
    HECTARE("ha", Dimension.AREA, "10000", "", "㏊", "ha", "헥타르"),
    /** 평: 400/121 square metres, rounded here to ten digits. */
    PYEONG("평", Dimension.AREA, "3.305785124", "균가형면방화양범", "평"),
    /** 킬로미터. */
    KILOMETRE("km", Dimension.LENGTH, "1000", "", "㎞", "km", "킬로미터"),
    /** 미터. */
    METRE("m", Dimension.LENGTH, "1", "", "미터", "m"),
    /** 개월. */
    MONTH("개월", Dimension.TIME, "1", "", "개월"),
    /** 년간, 개년. */
    YEAR("년", Dimension.TIME, "12", "", "개년", "년간", "년"),
    /** 시간. */
    HOUR("시간", Dimension.TIME, "0.001", "", "시간"),
    /** 일간. */
    DAY("일", Dimension.TIME, "0.03", "", "일간"),
    /** 개, 개사, 개소, 곳 and other words for one thing among many. */
    THING(
            "개",
            Dimension.COUNT,
            "1",
            "",
            "개사",
            "개소",
            "개교",
            "개국",
            "개",
            "곳",
            "군데",
            "가지",
            "업체",
            "기업",
            "기관",
            "종",
            "팀",
            "필지"),
    /** 대: machines, and the great ones of a list (4대 과제). */
    MACHINE("대", Dimension.COUNT, "1", "학상책표응기", "대"),
    /** 명, 인. */
    PERSON("명", Dimension.PERSON, "1", "칭예령확시품소력재구터증원프접근", "명", "인", "사람"),
    /** 건. */
    CASE("건", Dimension.CASE, "1", "물설축평강조립수", "건"),
    /** 회, 차례. */
    OCCASION("회", Dimension.OCCASION, "1", "사원의계복", "회", "차례"),
    /** 배. */
    MULTIPLE("배", Dimension.MULTIPLE, "1", "출정포경터", "배"),
    /** 톤. */
    TONNE("톤", Dimension.MASS, "1000", "", "톤"),
    /** 킬로그램. */
    KILOGRAM("kg", Dimension.MASS, "1", "", "㎏", "kg", "킬로그램"),
    /** 메가와트. */
    MEGAWATT("MW", Dimension.POWER, "1000", "", "㎿", "MW", "메가와트"),
    /** 킬로와트. */
    KILOWATT("kW", Dimension.POWER, "1", "", "㎾", "kW", "킬로와트");

    private record Spelling(String text, Unit unit) {}

    /** A unit as it stands in a text, which ends before {@code end}. */
    record Found(Unit unit, int end) {}

    private static final List<Spelling> SPELLINGS = Arrays.stream(values())
            .flatMap(unit -> unit.spellings.stream().map(text -> new Spelling(text, unit)))
            .sorted(Comparator.comparing((Spelling spelling) -> -spelling.text().length()))
            .toList();

    private final String symbol;
    private final Dimension dimension;
    private final BigDecimal factor;
    private final String notBefore;
    private final List<String> spellings;

    Unit(String symbol, Dimension dimension, String factor, String notBefore, String... spellings) {
        this.symbol = symbol;
        this.dimension = dimension;
        this.factor = new BigDecimal(factor);
        this.notBefore = notBefore;
        this.spellings = List.of(spellings);
    }

    /** How the portal writes it. */
    public String symbol() {
        return symbol;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** How many of the first unit of its dimension it is. */
    public BigDecimal factor() {
        return factor;
    }

    /** The longest unit that begins there and is not the beginning of another word, such as 원 in 원칙. */
    static @Nullable Found at(String text, int from) {
        for (Spelling spelling : SPELLINGS) {
            if (!text.startsWith(spelling.text(), from)) continue;
            int end = from + spelling.text().length();
            if (spelling.unit().mayEndBefore(text, end)) return new Found(spelling.unit(), end);
        }
        return null;
    }

    private boolean mayEndBefore(String text, int end) {
        if (end >= text.length()) return true;
        char next = text.charAt(end);
        boolean latin = text.charAt(end - 1) < 128 && Character.isLetter(text.charAt(end - 1));
        if (latin && next < 128 && Character.isLetterOrDigit(next)) return false;
        return notBefore.indexOf(next) < 0;
    }
}
