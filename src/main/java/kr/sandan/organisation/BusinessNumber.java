package kr.sandan.organisation;

import kr.sandan.platform.RuleBroken;

/**
 * A business registration number (사업자등록번호): ten digits, the last of which checks the others.
 *
 * @param digits the ten digits
 */
public record BusinessNumber(String digits) {

    private static final int LENGTH = 10;
    private static final int[] WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5};

    public BusinessNumber {
        if (!digits.matches("[0-9]{10}")) throw new RuleBroken("businessNumber", "organisation.number.form", digits);
        if (!checks(digits)) throw new RuleBroken("businessNumber", "organisation.number.check", shown(digits));
    }

    /**
     * Reads a number as people and files write it: {@code 123-45-67891} or {@code 1234567891}.
     *
     * @throws RuleBroken where it is none
     */
    public static BusinessNumber read(String typed) {
        String digits = typed.strip().replaceAll("[\\s\\-‐-―−]", "");
        if (!digits.matches("[0-9]{10}"))
            throw new RuleBroken("businessNumber", "organisation.number.form", typed.strip());
        return new BusinessNumber(digits);
    }

    /** Of nine digits the tenth, that checks them. */
    public static char checkDigit(String nine) {
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) sum += (nine.charAt(at) - '0') * WEIGHTS[at];
        int last = nine.charAt(WEIGHTS.length - 1) - '0';
        sum += last * WEIGHTS[WEIGHTS.length - 1] / LENGTH;
        return (char) ('0' + (LENGTH - sum % LENGTH) % LENGTH);
    }

    private static boolean checks(String digits) {
        return !digits.equals("0000000000") && digits.charAt(LENGTH - 1) == checkDigit(digits);
    }

    /** As people read it: {@code 123-45-67891}. */
    @Override
    public String toString() {
        return shown(digits);
    }

    private static String shown(String digits) {
        return digits.substring(0, 3) + "-" + digits.substring(3, 5) + "-" + digits.substring(5);
    }
}
