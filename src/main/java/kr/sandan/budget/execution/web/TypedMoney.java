package kr.sandan.budget.execution.web;

import java.text.Normalizer;
import kr.sandan.platform.Money;

/** Money as people type it into a table: also with the longest dash, and a lone dash for nothing. */
final class TypedMoney {

    private TypedMoney() {}

    /** @throws IllegalArgumentException for what is no money in whole won */
    static Money read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[−–—]", "-")
                .strip();
        if (plain.equals("-")) return new Money(0);
        return Money.read(plain);
    }
}
