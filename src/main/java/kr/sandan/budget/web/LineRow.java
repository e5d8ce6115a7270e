package kr.sandan.budget.web;

import kr.sandan.budget.BudgetLines.Line;
import kr.sandan.source.Citation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A line of a version as pages and files for people name it.
 *
 * @param line in won
 * @param account the account and its part
 * @param work the steps of work from the widest to the narrowest
 * @param cost the steps of cost
 * @param source what tells of it, or null where a load brought it
 */
record LineRow(
        Line line,
        String programme,
        String version,
        @Nullable String ministry,
        @Nullable String account,
        String work,
        String cost,
        String fund,
        String place,
        @Nullable Citation source) {

    /** Characters that no path may carry past the doorkeeper of addresses. */
    private static final String NO_PATH = ".*[/\\\\;%.].*";

    /** Where the line is told of in full. */
    public String address() {
        return address(line.year(), line.code());
    }

    static String address(int year, String code) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/budgets/" + year + "/lines/");
        return code.matches(NO_PATH)
                ? address.path("-")
                        .queryParam("code", "{code}")
                        .encode()
                        .buildAndExpand(code)
                        .toUriString()
                : address.path("{code}").encode().buildAndExpand(code).toUriString();
    }
}
