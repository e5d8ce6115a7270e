package kr.sandan.term;

import java.util.List;
import kr.sandan.platform.Period;

/**
 * Everything known of a code.
 *
 * @param list its list, without rows
 * @param row the code on the day
 * @param line what it is called from the beginning of days to their end
 * @param closed the days on which it is not chosen
 * @param changes the changes made, newest first
 */
public record CodeDetail(
        CodeTable list, CodeRow row, List<CodePeriod> line, List<Period> closed, List<TermChange> changes) {}
