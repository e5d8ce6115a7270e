package kr.sandan.term;

import java.util.List;

/**
 * A code on a day.
 *
 * @param code the code
 * @param names what it is called on the day
 * @param others what it was called before and will be called after, in their order
 * @param use whether it is chosen
 */
public record CodeRow(String code, CodeNames names, List<CodePeriod> others, CodeUse use) {}
