package kr.sandan.budget.listed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import kr.sandan.budget.FundSource;
import org.jspecify.annotations.Nullable;

/** Words for who pays. */
public final class ListedFund {

    private static final Map<String, FundSource> FUNDS = Map.of(
            "국비", FundSource.NATIONAL,
            "국고", FundSource.NATIONAL,
            "시도비", FundSource.PROVINCIAL,
            "도비", FundSource.PROVINCIAL,
            "시군구비", FundSource.MUNICIPAL,
            "시군비", FundSource.MUNICIPAL,
            "민간부담금(현금)", FundSource.PRIVATE_CASH,
            "민간부담금(현물)", FundSource.PRIVATE_IN_KIND,
            "기타", FundSource.OTHER);

    private ListedFund() {}

    /** Who pays by code or word; null for nobody known. */
    public static @Nullable FundSource read(String text) {
        String plain = ListedTitles.plain(text);
        FundSource word = FUNDS.get(plain);
        if (word != null) return word;
        String code = plain.toUpperCase(Locale.ROOT).replaceAll("[_,]", "");
        return Arrays.stream(FundSource.values())
                .filter(fund -> fund.name().replace("_", "").equals(code))
                .findFirst()
                .orElse(null);
    }
}
