package kr.sandan.complex.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyNameTest {

    @ParameterizedTest
    @CsvSource({
        "한국수출산업 (① + ②), 한국수출산업",
        "탕정(외국인) ②, 탕정(외국인)",
        "빛그린 (①) , 빛그린",
        "영일만  (① + ②), 영일만",
        "▷구미4(구미외국인) (③), 구미4(구미외국인)",
        "창원[재생사업지구:부분], 창원",
        "반월특수(안산신도시)[재생사업지구] (③), 반월특수(안산신도시)",
        "성우(구:거화), 성우",
        "대성하이스코(구: 달성대성하이스코), 대성하이스코",
        "송림그린테크 (구 송림), 송림그린테크",
        "남목[구:남목], 남목",
        "수원델타플렉스(1블록)(구 수원1), 수원델타플렉스(1블록)",
        "구지, 구지"
    })
    void theNameAloneIsWhatIsCompared(String printed, String base) {
        assertThat(SurveyName.of(printed).base()).isEqualTo(base);
    }

    @Test
    void keepsTheFormerNameTheNumberAndThePrintedForm() {
        SurveyName name = SurveyName.of("아산현대모터스밸리(구 인주2) (③)");
        assertThat(name.former()).isEqualTo(List.of("인주2"));
        assertThat(name.ordinal()).isEqualTo(3);
        assertThat(name.printed()).isEqualTo("아산현대모터스밸리(구 인주2)");
    }

    @Test
    void theIndentationOfNoBreakSpacesIsTheLevel() {
        assertThat(SurveyName.level("구미국가(2-4단지) (① + ②)")).isZero();
        assertThat(SurveyName.level(" 구미")).isZero();
        assertThat(SurveyName.level("\u00a0\u00a0 구미국가(4단지) (② + ③)")).isEqualTo(1);
        assertThat(SurveyName.level("\u00a0\u00a0\u00a0\u00a0 ▷구미4(산업) (②)")).isEqualTo(2);
    }

    @Test
    void dotsSpacesAndWidthDoNotTellNamesApart() {
        assertThat(SurveyName.key("명지ㆍ녹산")).isEqualTo(SurveyName.key("명지·녹산 "));
        assertThat(SurveyName.key("ＩＨＰ(인천)")).isEqualTo(SurveyName.key("ihp 인천"));
        assertThat(SurveyName.key("경산1-1")).isNotEqualTo(SurveyName.key("경산11"));
        assertThat(SurveyName.shortKey("북평국가산업단지")).isEqualTo("북평");
        assertThat(SurveyName.shortKey("신산업단지")).isEqualTo("신산업단지");
    }
}
