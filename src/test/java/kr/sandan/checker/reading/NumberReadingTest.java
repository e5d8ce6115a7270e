package kr.sandan.checker.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

/** Whatever number is written in a Korean notation is read back; words are written by ICU, not by us. */
class NumberReadingTest {

    private static final RuleBasedNumberFormat WORDS =
            new RuleBasedNumberFormat(ULocale.KOREAN, RuleBasedNumberFormat.SPELLOUT);

    private static final long LARGEST = 9_999_999_999_999_999L;

    @Property
    void wordsAreReadBack(@ForAll @LongRange(min = 10, max = 999_999_999_999L) long number) {
        String words = WORDS.format(number, "%spellout-cardinal-sinokorean");
        String written = "교육 대상은 " + words + " 명이다";
        // 조 at the head of a word is 조사 or 조직, and 만 명 is written so only with the space
        assertReads(written, BigDecimal.valueOf(number), Unit.PERSON);
    }

    @Property
    void koreanWordsAreReadBack(@ForAll @IntRange(min = 1, max = 99) int number) {
        String words = WORDS.format(number, "%spellout-cardinal-native-attributive");
        assertReads("거점 " + words + " 곳을 세운다", BigDecimal.valueOf(number), Unit.THING);
    }

    @Property
    void digitsWithAndWithoutPartedThousandsAreReadBack(@ForAll @LongRange(max = LARGEST) long number) {
        assertReads("총 " + number + "개", BigDecimal.valueOf(number), Unit.THING);
        assertReads(
                "총 " + NumberFormat.getIntegerInstance(Locale.ROOT).format(number) + "개",
                BigDecimal.valueOf(number),
                Unit.THING);
    }

    @Property
    void digitsInGroupsOfTenThousandAreReadBack(@ForAll @LongRange(min = 1, max = LARGEST) long number) {
        assertReads("사업비 " + inGroups(number, "") + "원", BigDecimal.valueOf(number), Unit.WON);
        assertReads("사업비 " + inGroups(number, " ") + "원", BigDecimal.valueOf(number), Unit.WON);
    }

    @Property
    void decimalsAreReadBack(@ForAll @BigRange(min = "0", max = "99999") @Scale(3) BigDecimal number) {
        assertReads("가동률 " + number.toPlainString() + "%", number, Unit.PERCENT);
        assertReads("예산 " + number.toPlainString() + "억원", number.movePointRight(8), Unit.WON);
        assertReads("예산 " + number.toPlainString() + "백만원", number.movePointRight(6), Unit.WON);
    }

    @Property
    void fullWidthDigitsAreReadBack(@ForAll @LongRange(max = LARGEST) long number) {
        StringBuilder wide = new StringBuilder();
        for (char digit : String.valueOf(number).toCharArray()) wide.append((char) (digit - '0' + '０'));
        assertReads("총 " + wide + "명", BigDecimal.valueOf(number), Unit.PERSON);
    }

    /** Such as 1조 2345억 6789만 120. */
    private static String inGroups(long number, String space) {
        StringBuilder written = new StringBuilder();
        String signs = " 만억조";
        for (int group = 3; group >= 0; group--) {
            long part = number / (long) Math.pow(10_000, group) % 10_000;
            if (part == 0) continue;
            written.append(written.isEmpty() ? "" : space).append(part);
            if (group > 0) written.append(signs.charAt(group));
        }
        return written.toString();
    }

    private static void assertReads(String text, BigDecimal value, Unit unit) {
        assertThat(PressText.of(text).figures())
                .as(text)
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isEqualByComparingTo(value))
                .satisfies(figure -> assertThat(figure.unit()).isEqualTo(unit));
    }
}
