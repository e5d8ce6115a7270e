package kr.sandan.load;

/**
 * What a dry run came to.
 *
 * @param added rows of the file not yet held
 * @param changed rows with another value
 * @param unchanged rows that say what is held
 * @param gone rows held that the file no longer has
 * @param refusals problems for which the file is refused
 * @param openQuestions questions nobody has decided yet
 * @param basis what the file was compared with
 * @param seal of what was read
 */
record CheckOutcome(
        int added, int changed, int unchanged, int gone, int refusals, int openQuestions, String basis, String seal) {}
