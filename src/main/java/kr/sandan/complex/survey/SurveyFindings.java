package kr.sandan.complex.survey;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadContext.Grade;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadContext.Text;
import org.jspecify.annotations.Nullable;

/** Reports what is wrong or striking in the workbook; each reason {@code name} has its remedy {@code name.remedy}. */
final class SurveyFindings {

    private static final String KEY = "complex.survey.problem.";

    private final LoadContext context;

    SurveyFindings(LoadContext context) {
        this.context = context;
    }

    void refuse(String sheet, String cell, String value, String name, Object... arguments) {
        report(Grade.REFUSE, sheet, cell, value, null, name, arguments);
    }

    void notice(String sheet, String cell, String value, String name, Object... arguments) {
        report(Grade.NOTICE, sheet, cell, value, null, name, arguments);
    }

    void askReason(String sheet, String cell, String value, String subject, String name, Object... arguments) {
        report(Grade.REASON, sheet, cell, value, subject, name, arguments);
    }

    /** Figures as pages print them: thousands parted, every decimal kept. */
    private static Object[] said(Object... arguments) {
        DecimalFormat parted = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof BigDecimal ? parted.format(argument) : argument)
                .toArray();
    }

    private void report(
            Grade grade,
            String sheet,
            String cell,
            String value,
            @Nullable String subject,
            String name,
            Object... arguments) {
        String key = KEY + name;
        context.problem(
                new Problem(sheet, cell, grade, value, Text.of(key, said(arguments)), key + ".remedy", subject));
    }
}
