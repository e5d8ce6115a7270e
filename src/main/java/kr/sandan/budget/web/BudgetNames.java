package kr.sandan.budget.web;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Option;
import org.springframework.stereotype.Component;

/** How pages of budgets call programmes, versions and places, for the pages of what becomes of them. */
@Component
public class BudgetNames {

    private final BudgetWords words;

    BudgetNames(BudgetWords words) {
        this.words = words;
    }

    public String programme(long id, AsOf asOf, Locale locale) {
        return words.programme(id, asOf, locale);
    }

    /** Every programme that has a version, under its name. */
    public List<Option> programmes(List<BudgetVersion> versions, AsOf asOf, Locale locale) {
        return words.programmes(versions, asOf, locale);
    }

    public String version(String code, Locale locale) {
        return words.version(code, locale);
    }

    /** How the values of a dimension are called; what names them is read once. */
    public UnaryOperator<String> values(BudgetDimension dimension, AsOf asOf, Locale locale) {
        return words.values(dimension, asOf, locale);
    }
}
