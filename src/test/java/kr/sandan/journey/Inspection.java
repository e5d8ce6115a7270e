package kr.sandan.journey;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Looks a page over: what axe finds with everything unfolded, and whether it fits on a telephone. */
final class Inspection {

    private static final int DESK = 1440;
    private static final int TELEPHONE = 390;
    private static final int HEIGHT = 900;
    private static final int PATIENCE = 2_000;

    private static final String FITS = "() => document.documentElement.scrollWidth <= window.innerWidth";

    private static final String UNFOLD =
            "() => document.querySelectorAll('details:not([name])').forEach(each => { each.open = true; })";

    /** Names what sticks out furthest, unless it scrolls in a box of its own. */
    private static final String STICKS_OUT = """
            () => {
              const excess = document.documentElement.scrollWidth - window.innerWidth;
              if (excess <= 0) return '';
              const clipped = (element) => {
                for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
                  if (getComputedStyle(up).overflowX !== 'visible') return true;
                }
                return false;
              };
              const furthest = [...document.querySelectorAll('body *')]
                .filter((element) => !clipped(element))
                .sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right)
                .slice(0, 3)
                .map((element) => element.outerHTML.slice(0, 120));
              return `${excess} px wider than the screen: ${furthest.join(' | ')}`;
            }
            """;

    private final Page page;
    private final List<String> leftOut;
    private final List<String> findings = new ArrayList<>();

    Inspection(Page page) {
        this(page, List.of());
    }

    private Inspection(Page page, List<String> leftOut) {
        this.page = page;
        this.leftOut = leftOut;
    }

    /** Leaves out contrasts, three quarters of the time of axe, for pages whose colours are looked at in another language. */
    static Inspection ofOtherWordsInTheSameColours(Page page) {
        return new Inspection(page, List.of("color-contrast"));
    }

    /** Opens a page and looks at it. */
    void visit(String path) {
        page.navigate(path);
        look(path);
    }

    /** Looks at the page that is open. */
    void look(String name) {
        page.evaluate(UNFOLD);
        AxeResults results =
                new AxeBuilder(page).setLegacyMode(true).options(options()).analyze();
        for (Rule rule : results.getViolations()) findings.add(name + ": " + describe(rule));
        page.setViewportSize(TELEPHONE, HEIGHT);
        settle();
        String excess = String.valueOf(page.evaluate(STICKS_OUT));
        if (!excess.isEmpty()) findings.add(name + ": " + excess);
        page.setViewportSize(DESK, HEIGHT);
    }

    private AxeRunOptions options() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        AxeRuleOptions off = new AxeRuleOptions();
        off.setEnabled(false);
        options.setRules(leftOut.stream().collect(Collectors.toMap(rule -> rule, rule -> off)));
        return options;
    }

    /** Drawings fit themselves to a new width a moment after it came. */
    private void settle() {
        try {
            page.waitForFunction(FITS, null, new Page.WaitForFunctionOptions().setTimeout(PATIENCE));
        } catch (TimeoutError stillTooWide) {
            // what sticks out is told by whoever asks next
        }
    }

    /** Adds what was seen otherwise. */
    void found(String finding) {
        findings.add(finding);
    }

    private static String describe(Rule rule) {
        StringBuilder text = new StringBuilder(rule.getId() + ", " + rule.getHelp());
        for (CheckedNode node : rule.getNodes().stream().limit(4).toList()) {
            text.append("\n    ").append(node.getTarget()).append(' ').append(node.getHtml());
            text.append("\n        ").append(node.getFailureSummary().replace("\n", " "));
        }
        if (rule.getNodes().size() > 4) {
            text.append("\n    and ").append(rule.getNodes().size() - 4).append(" more");
        }
        return text.toString();
    }

    /** Everything found so far, a page and a rule in each. */
    List<String> findings() {
        return List.copyOf(findings);
    }
}
