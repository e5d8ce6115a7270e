package kr.sandan.checker.reading;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What the words around a figure say about it. */
final class FigureSurroundings {

    private static final int REACH = 8;

    private static final Pattern ABOUT = Pattern.compile("(?:약|대략)\\s?$");
    private static final Pattern AVERAGE = Pattern.compile("평균\\s?(?:약\\s?)?$");
    private static final Pattern MOST = Pattern.compile("최대\\s?$");
    private static final Pattern LEAST = Pattern.compile("최소\\s?$");

    private static final Pattern ABOUT_AFTER = Pattern.compile("\\s?(?:가량|안팎|내외|정도|남짓)");
    private static final Pattern AT_LEAST = Pattern.compile("\\s?이상");
    private static final Pattern AT_MOST = Pattern.compile("\\s?(?:이하|이내)");
    private static final Pattern UNDER = Pattern.compile("\\s?미만");
    private static final Pattern OVER = Pattern.compile("\\s?(?:초과|이? ?넘|[을를] 넘)");
    private static final Pattern NEARLY = Pattern.compile("\\s?(?:가까[이운]|에? ?육박|에 가까)");
    private static final Pattern OF_THAT_ORDER = Pattern.compile("대(?=[의를가는로에 ,.])");

    private FigureSurroundings() {}

    /** Whether a word may begin there: what stands before is no Hangul and no digit. */
    static boolean beginsWord(String text, int at) {
        if (at == 0) return true;
        char before = text.charAt(at - 1);
        return !isHangul(before) && !(before >= '0' && before <= '9');
    }

    static boolean isHangul(char sign) {
        return sign >= '가' && sign <= '힣';
    }

    /** How exactly the figure between the two places is meant. */
    static Set<Hedge> hedges(String text, int start, int end, boolean odd) {
        Set<Hedge> hedges = EnumSet.noneOf(Hedge.class);
        String before = text.substring(Math.max(0, start - REACH), start);
        String after = text.substring(end, Math.min(text.length(), end + REACH));
        if (odd || OF_THAT_ORDER.matcher(after).lookingAt()) hedges.add(Hedge.ODD);
        if (ABOUT.matcher(before).find() || ABOUT_AFTER.matcher(after).lookingAt()) hedges.add(Hedge.ABOUT);
        if (AVERAGE.matcher(before).find()) hedges.add(Hedge.AVERAGE);
        if (LEAST.matcher(before).find() || AT_LEAST.matcher(after).lookingAt()) hedges.add(Hedge.AT_LEAST);
        if (MOST.matcher(before).find() || AT_MOST.matcher(after).lookingAt()) hedges.add(Hedge.AT_MOST);
        if (UNDER.matcher(after).lookingAt()) hedges.add(Hedge.UNDER);
        if (OVER.matcher(after).lookingAt()) hedges.add(Hedge.OVER);
        if (NEARLY.matcher(after).lookingAt()) hedges.add(Hedge.NEARLY);
        return hedges;
    }

    /** -1 where △, ▽ or a minus stands directly before the digits, 1 otherwise; a dash that opens a line is a bullet. */
    static int sign(String text, int at, Unit unit) {
        if (at == 0) return 1;
        char before = text.charAt(at - 1);
        if (before == '△' || before == '▽') return -1;
        if (before != '-' && before != '−') return 1;
        int lead = at - 2;
        while (lead >= 0 && (text.charAt(lead) == ' ')) lead--;
        boolean bullet = lead < 0 || text.charAt(lead) == '\n';
        boolean apart = at < 2 || " \t(".indexOf(text.charAt(at - 2)) >= 0;
        boolean signed = unit == Unit.PERCENT || unit == Unit.POINT || unit == Unit.NONE;
        return apart && !bullet && signed ? -1 : 1;
    }
}
