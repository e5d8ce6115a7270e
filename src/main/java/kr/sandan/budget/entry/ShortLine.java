package kr.sandan.budget.entry;

/**
 * A line that would have less than is allocated of it.
 *
 * @param there what it would have with what was moved to it, in won
 * @param given what offices have of it, in won
 */
public record ShortLine(String code, long there, long given) {

    public long missing() {
        return given - there;
    }
}
