package kr.sandan.budget.execution.web;

import java.text.Normalizer;
import kr.sandan.platform.Money;

/** Money as people type it into a table: also in brackets where it is below nothing, and a dash for nothing. */
final class TypedMoney {

    private TypedMoney() {}

    /** @throws IllegalArgumentException for what is no money in whole won */
    static Money read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[−–—]", "-")
                .strip();
        if (plain.equals("-")) return new Money(0);
        if (plain.startsWith("(") && plain.endsWith(")")) {
            Money inner = Money.read(plain.substring(1, plain.length() - 1));
            if (inner.won() < 0) throw new IllegalArgumentException(text);
            return new Money(-inner.won());
        }
        return Money.read(plain);
    }
}
