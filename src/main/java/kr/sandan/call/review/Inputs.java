package kr.sandan.call.review;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.sandan.call.Averaging;
import kr.sandan.call.Stage.Rule;
import kr.sandan.call.TieRule;
import org.jspecify.annotations.Nullable;

/**
 * Everything from which the ranking of a stage follows, as a text that can be kept and read again: the rule, the criteria,
 * who is judged, whose sheets are due, given and excused, and in which order the chair puts those that are alike.
 *
 * @param candidates numbers of the applications
 * @param due for each application the accounts whose sheets count
 * @param sheets those of them that were given
 * @param excused accounts without whose sheet of an application the chair does
 * @param order applications in the order that the chair wrote down for ties; may be empty
 */
public record Inputs(
        Rule rule,
        List<Weight> criteria,
        List<Long> candidates,
        Map<Long, TreeSet<Long>> due,
        List<Sheet> sheets,
        Map<Long, TreeSet<Long>> excused,
        List<Long> order) {

    private static final String VERSION = "sandan ranking 1";

    /** A criterion. */
    public record Weight(long criterion, int weightBp, int most) {}

    /** A sheet that counts: points by the numbers of criteria. */
    public record Sheet(long application, long account, TreeMap<Long, BigDecimal> points) {}

    /** The same with another order of ties. */
    public Inputs ordered(List<Long> other) {
        return new Inputs(rule, criteria, candidates, due, sheets, excused, List.copyOf(other));
    }

    /** The text; the same for the same inputs. */
    public String text() {
        List<String> lines = new ArrayList<>(List.of(VERSION));
        lines.add("rule " + rule.averaging() + " " + or(rule.thresholdBp()) + " " + or(rule.places()) + " "
                + rule.reserves() + " " + rule.ties());
        for (Weight one : criteria) lines.add("criterion " + one.criterion() + " " + one.weightBp() + " " + one.most());
        for (long one : new TreeSet<>(candidates)) {
            lines.add("candidate " + one);
            lines.add(joined("due " + one, due.getOrDefault(one, new TreeSet<>())));
            lines.add(joined("excused " + one, excused.getOrDefault(one, new TreeSet<>())));
        }
        for (Sheet one : sheets) {
            StringBuilder line = new StringBuilder("sheet " + one.application() + " " + one.account());
            one.points()
                    .forEach((criterion, points) -> line.append(' ')
                            .append(criterion)
                            .append('=')
                            .append(points.stripTrailingZeros().toPlainString()));
            lines.add(line.toString());
        }
        lines.add(joined("order", order));
        return String.join("\n", lines) + "\n";
    }

    private static String or(@Nullable Integer number) {
        return number == null ? "-" : number.toString();
    }

    private static String joined(String first, Collection<Long> numbers) {
        StringBuilder line = new StringBuilder(first);
        numbers.forEach(number -> line.append(' ').append(number));
        return line.toString();
    }

    /** Its SHA-256 in lower-case hexadecimal. */
    public static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Inputs read(String text) {
        String[] lines = text.split("\n");
        if (!lines[0].equals(VERSION)) throw new IllegalArgumentException(lines[0]);
        Inputs read = new Inputs(
                rule(lines[1].split(" ")),
                new ArrayList<>(),
                new ArrayList<>(),
                new TreeMap<>(),
                new ArrayList<>(),
                new TreeMap<>(),
                new ArrayList<>());
        for (int at = 2; at < lines.length; at++) read.take(lines[at].split(" "));
        return read;
    }

    private static Rule rule(String[] words) {
        return new Rule(
                Averaging.valueOf(words[1]),
                words[2].equals("-") ? null : Integer.valueOf(words[2]),
                words[3].equals("-") ? null : Integer.valueOf(words[3]),
                Integer.parseInt(words[4]),
                TieRule.valueOf(words[5]));
    }

    private void take(String[] words) {
        switch (words[0]) {
            case "criterion" ->
                criteria.add(
                        new Weight(Long.parseLong(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3])));
            case "candidate" -> candidates.add(Long.valueOf(words[1]));
            case "due" -> due.put(Long.valueOf(words[1]), new TreeSet<>(numbers(words, 2)));
            case "excused" -> excused.put(Long.valueOf(words[1]), new TreeSet<>(numbers(words, 2)));
            case "sheet" -> sheets.add(sheet(words));
            case "order" -> order.addAll(numbers(words, 1));
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private static Sheet sheet(String[] words) {
        TreeMap<Long, BigDecimal> points = new TreeMap<>();
        for (int at = 3; at < words.length; at++) {
            String[] score = words[at].split("=");
            points.put(Long.valueOf(score[0]), new BigDecimal(score[1]));
        }
        return new Sheet(Long.parseLong(words[1]), Long.parseLong(words[2]), points);
    }

    private static List<Long> numbers(String[] words, int from) {
        List<Long> numbers = new ArrayList<>();
        for (int at = from; at < words.length; at++) numbers.add(Long.valueOf(words[at]));
        return numbers;
    }
}
