package kr.sandan.complex.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Random;
import kr.sandan.complex.Figure;
import kr.sandan.complex.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "7|7",
                "100|100",
                "1000|1,000",
                "1234567.891|1,234,567.89",
                "-999|-999",
                "-1000|-1,000",
                "12.50|12.5",
                "0.005|0",
                "-0.001|0",
                "1E+6|1,000,000"
            })
    void partsThousandsAndKeepsTwoDecimals(BigDecimal value, String printed) {
        assertThat(FigureText.of(value)).isEqualTo(printed);
    }

    @Test
    void printsWhatTheDecimalFormatOfTheLibraryPrints() {
        DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        Random random = new Random(20101);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal value = BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), random.nextInt(4));
            String expected = format.format(value);
            assertThat(FigureText.of(value)).isEqualTo(expected.equals("-0") ? "0" : expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"100,100.0", "84.43,84.4", "84.4,84.4", "0,0.0"})
    void givesEveryRateOfAColumnOneDecimal(BigDecimal rate, String printed) {
        assertThat(FigureText.inColumn(Measure.SALE_RATE, new Figure(rate, false)))
                .isEqualTo(printed);
        assertThat(FigureText.inColumn(Measure.TENANTS, new Figure(rate, false)))
                .isEqualTo(FigureText.of(rate));
        assertThat(FigureText.inColumn(Measure.SALE_RATE, new Figure(null, true)))
                .isEqualTo(FigureText.WITHHELD);
        assertThat(FigureText.inColumn(Measure.SALE_RATE, null)).isEqualTo(FigureText.NOTHING);
    }

    @Test
    void tellsNothingKnownFromWithheld() {
        assertThat(FigureText.of((BigDecimal) null)).isEqualTo(FigureText.NOTHING);
        assertThat(FigureText.of((Figure) null)).isEqualTo(FigureText.NOTHING);
        assertThat(FigureText.of(new Figure(null, true))).isEqualTo(FigureText.WITHHELD);
        assertThat(FigureText.of(new Figure(BigDecimal.TEN, true))).isEqualTo("10+" + FigureText.WITHHELD);
    }
}
