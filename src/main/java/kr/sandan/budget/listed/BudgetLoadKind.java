package kr.sandan.budget.listed;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import kr.sandan.account.Role;
import kr.sandan.budget.BudgetRevision;
import kr.sandan.load.LoadBeside;
import kr.sandan.load.LoadBreakdown;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadKind;
import kr.sandan.platform.sheet.SheetFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The budget of a year, as people fill our template in or as agencies publish it. An administrator sends it, another one
 * approves it.
 */
@Component
class BudgetLoadKind implements LoadKind {

    private static final Set<Role> KEEPERS = EnumSet.of(Role.ADMIN);

    private final BudgetListCheck check;
    private final BudgetStaging staging;
    private final BudgetListWriter writer;
    private final BudgetListRevert revert;
    private final BudgetReceipt receipt;
    private final BudgetTemplate template;
    private final TemplateWords words;
    private final MessageSource messages;
    private final BudgetRevision revision;
    private final LoadedTotals totals;
    private final BudgetBeside beside;

    BudgetLoadKind(
            BudgetListCheck check,
            BudgetStaging staging,
            BudgetListWriter writer,
            BudgetListRevert revert,
            BudgetReceipt receipt,
            BudgetTemplate template,
            TemplateWords words,
            MessageSource messages,
            BudgetRevision revision,
            LoadedTotals totals,
            BudgetBeside beside) {
        this.check = check;
        this.staging = staging;
        this.writer = writer;
        this.revert = revert;
        this.receipt = receipt;
        this.template = template;
        this.words = words;
        this.messages = messages;
        this.revision = revision;
        this.totals = totals;
        this.beside = beside;
    }

    @Override
    public String name() {
        return "BUDGET";
    }

    @Override
    public String titleKey() {
        return "budget.load";
    }

    @Override
    public PeriodForm periodForm() {
        return PeriodForm.YEAR;
    }

    @Override
    public Set<Role> loaders() {
        return KEEPERS;
    }

    @Override
    public Set<Role> approvers() {
        return KEEPERS;
    }

    @Override
    public Optional<Template> template() {
        return Optional.of(template.columns());
    }

    @Override
    public Map<String, List<List<String>>> layouts() {
        return BudgetTemplate.LAYOUTS;
    }

    @Override
    public void prefill(String period, Consumer<@Nullable Object[]> rows) {
        template.prefill(period, rows);
    }

    @Override
    public void prefill(String layout, String period, Consumer<@Nullable Object[]> rows) {
        template.prefill(layout, period, rows);
    }

    @Override
    public UnaryOperator<@Nullable Object[]> words(String period, Locale locale) {
        return words.of(Integer.parseInt(period.isEmpty() ? template.next() : period), locale);
    }

    @Override
    public Optional<String> prefilled() {
        return Optional.of(template.next());
    }

    @Override
    public void check(LoadContext context, SheetFile file) {
        check.check(context, file);
    }

    /** Whoever else writes budgets waits until this is done, and what was written since the check is looked at first. */
    @Override
    public void apply(LoadContext context) {
        revision.hold();
        String basis = messages.getMessage(
                "budget.load.basis",
                new Object[] {String.valueOf(context.loadId()), context.fileName()},
                Locale.KOREAN);
        writer.apply(new BudgetListWriter.Step(
                context.loadId(), Integer.parseInt(context.period()), context.account(), context.now(), basis));
        staging.clear(context.loadId());
    }

    @Override
    public void revert(LoadContext context, String reason) {
        revert.takeBack(context, reason);
    }

    @Override
    public List<Dependent> dependents(long loadId) {
        return revert.dependents(loadId);
    }

    @Override
    public List<ControlFigure> controls(long loadId) {
        return totals.of(loadId);
    }

    @Override
    public List<LoadBreakdown> breakdown(long loadId, Locale locale) {
        return receipt.of(loadId, locale);
    }

    @Override
    public Optional<LoadBeside> beside(long loadId, String period, LoadBeside.Asked asked, Locale locale) {
        return beside.of(loadId, period, asked, locale);
    }

    @Override
    public void eachBeside(
            long loadId, String period, LoadBeside.Asked asked, Locale locale, Consumer<LoadBeside.Pair> reader) {
        beside.each(loadId, period, asked, locale, reader);
    }

    @Override
    public String basis() {
        return revision.now();
    }

    @Override
    public void forget(long loadId) {
        staging.forget(loadId);
    }

    @Override
    public String fieldKey(String field) {
        return "budget.load.changed." + field;
    }

    @Override
    public String valueText(String field, String value, Locale locale) {
        return switch (field) {
            case "amount_krw" -> ListedMoney.text(new BigDecimal(value).longValue());
            case "place" -> receipt.place(value, locale);
            case "heading" -> receipt.heading(value);
            default -> value;
        };
    }
}
