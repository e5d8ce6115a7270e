package kr.sandan.budget.execution.web;

import java.util.List;
import kr.sandan.budget.execution.web.ExecutionTable.Figure;

/**
 * What a year may spend, with its terms in a unit, so that they add up.
 *
 * @param won in whole won
 */
record CurrentTable(List<Term> terms, Figure total, long won) {

    /** A term: the key of its name, how much it is, and where what makes it up is listed. */
    record Term(String messageKey, Figure figure, String path) {}
}
