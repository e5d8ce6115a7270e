package kr.sandan.load.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.sandan.load.LoadContext.Grade;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadCorrection;
import kr.sandan.load.LoadCorrections;
import kr.sandan.load.LoadFindingQueries;
import kr.sandan.load.LoadQueries;
import kr.sandan.platform.sheet.MarkedWorkbook;
import kr.sandan.platform.sheet.MarkedWorkbook.Colour;
import kr.sandan.platform.sheet.MarkedWorkbook.Mark;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHead;
import kr.sandan.platform.sheet.SheetWriter;
import org.springframework.stereotype.Component;

/** The sender's workbook with the cells at fault marked; the list alone where the file cannot be marked. */
@Component
class MarkedFile {

    private static final List<String> COLUMNS = List.of("sheet", "cell", "grade", "value", "reason", "remedy");

    private final LoadQueries queries;
    private final LoadFindingQueries findings;
    private final LoadCorrections corrections;
    private final LoadTexts texts;

    MarkedFile(LoadQueries queries, LoadFindingQueries findings, LoadCorrections corrections, LoadTexts texts) {
        this.queries = queries;
        this.findings = findings;
        this.corrections = corrections;
        this.texts = texts;
    }

    void write(long id, Locale locale, OutputStream out) {
        Path original = queries.originalFile(id);
        try {
            if (MarkedWorkbook.fits(original)) mark(id, original, locale, out);
            else list(id, locale, out);
        } finally {
            delete(original);
        }
    }

    private void mark(long id, Path original, Locale locale, OutputStream out) {
        List<Mark> marks = new ArrayList<>();
        List<List<String>> list = new ArrayList<>();
        corrections.of(id).forEach(one -> {
            marks.add(new Mark(one.sheet(), one.cell(), Colour.GREEN, said(one, locale), one.after()));
            list.add(cells(one, locale));
        });
        findings.eachProblem(id, problem -> {
            marks.add(mark(problem, locale));
            list.add(cells(problem, locale));
        });
        MarkedWorkbook.write(original, marks, word("load.problems", locale), titles(locale), list, out);
    }

    /** For text files, and for workbooks too large to hold in memory. */
    private void list(long id, Locale locale, OutputStream out) {
        SheetHead head = new SheetHead(
                word("load.problems", locale),
                List.of(new SheetHead.Line(word("load.marked", locale), word("load.marked.list-only", locale))));
        List<SheetColumn> columns = titles(locale).stream()
                .map(title -> SheetColumn.text(title, 30))
                .toList();
        try (SheetWriter sheet = new SheetWriter(out, head, columns)) {
            corrections.of(id).forEach(one -> sheet.row(cells(one, locale).toArray()));
            findings.eachProblem(id, problem -> sheet.row(cells(problem, locale).toArray()));
            sheet.finish();
        }
    }

    private Mark mark(Problem problem, Locale locale) {
        Colour colour = switch (problem.grade()) {
            case REFUSE -> Colour.RED;
            case REASON -> Colour.YELLOW;
            case NOTICE -> Colour.BLUE;
        };
        String comment = texts.reason(problem, locale) + "\n" + texts.remedy(problem, locale);
        return new Mark(problem.sheet(), problem.cell(), colour, comment);
    }

    private List<String> cells(Problem problem, Locale locale) {
        return List.of(
                problem.sheet(),
                problem.cell(),
                word(gradeKey(problem.grade()), locale),
                problem.value(),
                texts.reason(problem, locale),
                texts.remedy(problem, locale));
    }

    private List<String> cells(LoadCorrection one, Locale locale) {
        return List.of(one.sheet(), one.cell(), word("load.correct.after", locale), one.after(), said(one, locale), "");
    }

    private String said(LoadCorrection one, Locale locale) {
        return texts.of("load.correct.said", List.of(one.before(), one.after(), one.by(), one.at()), locale);
    }

    private static String gradeKey(Grade grade) {
        return "load.grade." + grade.name().toLowerCase(Locale.ROOT);
    }

    private List<String> titles(Locale locale) {
        return COLUMNS.stream()
                .map(column -> word("load.problem." + column, locale))
                .toList();
    }

    private String word(String key, Locale locale) {
        return texts.of(key, List.of(), locale);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
